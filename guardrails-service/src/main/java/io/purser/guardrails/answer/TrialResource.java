package io.purser.guardrails.answer;

import io.purser.contract.event.Header;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.rest.Body;
import io.purser.guardrails.verdict.VerdictRecord;
import io.purser.guardrails.verdict.VerdictStore;
import io.purser.security.Caller;
import io.purser.security.SealedPlaceholders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Text in, and out comes all that the guards have to say about it. */
@Path("/v1/Guardrails/Test")
class TrialResource {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where verdicts of trials stand that are kept. */
    private static final SessionId SESSION = new SessionId("guard-test");

    private final PolicyGates gates;
    private final VerdictStore store;
    private final MessageRedaction redaction;
    private final Caller caller;

    TrialResource(PolicyGates gates, VerdictStore store, SealedPlaceholders sealing, Caller caller) {
        this.gates = gates;
        this.store = store;
        this.redaction = new MessageRedaction(sealing);
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<TrialView> test(byte[] body) {
        var account = caller.account();
        var request = Body.read(body, TrialRequest.class);
        request.evidence();
        var assistant = request.assistant();
        var trial = Trial.of(request, header(account, assistant));
        return gates.find(account, assistant, trial.surface())
                .chain(gate -> trial.answer(gate, redaction, Clock.systemUTC()))
                .chain(answered -> shown(trial, answered, request.isToBeStored()));
    }

    private Uni<TrialView> shown(Trial trial, Answered answered, boolean stored) {
        return answered.later().chain(later -> {
            var verdict = VerdictRecord.of(trial.event(), trial.surface(), Answer.verdict(answered.answer()))
                    .with(later);
            var view = TrialView.of(verdict, trial.passed(answered.answer()), stored);
            return stored
                    ? store.add(verdict).replaceWith(view)
                    : Uni.createFrom().item(view);
        });
    }

    private static Header header(AccountId account, Optional<AssistantId> assistant) {
        Instant now = Instant.now();
        return Header.first(
                EventId.create(),
                now,
                now.plus(PATIENCE),
                account,
                assistant.orElse(VerdictRecord.NO_ASSISTANT),
                SESSION);
    }
}
