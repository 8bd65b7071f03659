package io.purser.guardrails.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.contract.log.Json;
import io.purser.guardrails.screening.RemoteDetector;
import io.purser.guardrails.screening.Screened;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a service, through the egress gate. Whatever is not a clear answer fails. */
final class Asking implements RemoteDetector {

    private static final long ANSWER = 1_000_000;

    /** The one who decides sets the threshold. */
    private static final double NONE = 1;

    private final String name;
    private final EgressGate gate;
    private final String url;
    private final Map<String, String> headers;
    private final EgressLimits limits;
    private final Protocol protocol;

    Asking(String name, EgressGate gate, String url, Optional<String> key, Duration patience, Protocol protocol) {
        this.name = name;
        this.gate = gate;
        this.url = url;
        this.headers = headers(key);
        this.limits = new EgressLimits(patience, ANSWER, 0);
        this.protocol = protocol;
    }

    @Override
    public Uni<Optional<Finding>> ask(Screened text) {
        var body = Buffer.buffer(protocol.question(text).toString());
        return gate.send(EgressRequest.post(url, headers, body, limits))
                .map(outcome -> Optional.of(finding(protocol.read(answer(outcome)), text.length())));
    }

    private static JsonNode answer(EgressOutcome outcome) {
        if (outcome instanceof Answered answer && answer.status() / 100 == 2) {
            return json(answer.text());
        }
        throw new IllegalArgumentException("No answer that counts: " + told(outcome));
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The answer is no JSON");
        }
    }

    private static String told(EgressOutcome outcome) {
        return outcome instanceof Answered answer
                ? "status " + answer.status()
                : outcome.getClass().getSimpleName();
    }

    private Finding finding(Reading read, int length) {
        var inside = read.spans().stream()
                .filter(span -> span.start() >= 0 && span.start() < span.end() && span.end() <= length)
                .toList();
        return new Finding(
                name, read.version(), read.score(), NONE, read.score() >= NONE, List.<Span>copyOf(inside), read.note());
    }

    private static Map<String, String> headers(Optional<String> key) {
        var headers = new HashMap<>(Map.of("Content-Type", "application/json", "Accept", "application/json"));
        key.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
        return headers;
    }
}
