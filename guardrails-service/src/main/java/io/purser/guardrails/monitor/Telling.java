package io.purser.guardrails.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressRequest;
import io.purser.security.signing.SignedSending;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/** Posts an alert that has changed to its address, as the API shows it and signed. Told at least once, or given up after some tries. */
@ApplicationScoped
class Telling {

    private static final Logger LOG = Logger.getLogger(Telling.class);
    private static final int ANSWER = 4_096;

    private final AlertStore store;
    private final SignedSending sending;
    private final EgressLimits limits;

    Telling(AlertStore store, SignedSending sending, AlertConfig config) {
        this.store = store;
        this.sending = sending;
        this.limits = new EgressLimits(config.timeLimit(), ANSWER, 0).cutOff();
    }

    Uni<Void> tell(Alert alert) {
        String url = alert.url();
        return url == null
                ? store.told(alert)
                : sending.send(request(url, alert), alert.accountSid())
                        .chain(outcome -> isTaken(outcome) ? store.told(alert) : failed(alert, outcome));
    }

    private EgressRequest request(String url, Alert alert) {
        return EgressRequest.post(url, Map.of("Content-Type", "application/json"), body(alert), limits);
    }

    private Uni<Void> failed(Alert alert, EgressOutcome outcome) {
        LOG.warnf("Alert %s was not told: %s", alert.id(), outcome.getClass().getSimpleName());
        return store.notTold(alert);
    }

    private static boolean isTaken(EgressOutcome outcome) {
        return outcome instanceof Answered answer && answer.status() / 100 == 2;
    }

    private static Buffer body(Alert alert) {
        try {
            return Buffer.buffer(Json.MAPPER.writeValueAsBytes(alert));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The alert cannot be written", e);
        }
    }
}
