package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.guardrails.policy.Occasion;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** A customer's message reaches the model, or the customer gets a polite no. */
record MessageScreening(MessageRedaction redaction, Clock clock) {

    Uni<Answered> answer(MessageReceived received, Gate gate) {
        return gate.judge(Screened.of(Surface.MESSAGE, received.body()))
                .map(judged -> new Answered(answer(received, judged, gate.words()), judged.later()));
    }

    ConversationEvent answer(MessageReceived received, Judged judged, Words words) {
        Header header = received.header().answer(clock.instant());
        var message = received.message();
        var verdict = judged.verdict();
        return switch (verdict.decision()) {
            case ALLOW, HEDGE -> new MessageAccepted(header, message, verdict);
            case REDACT -> redaction.accepted(header, received, judged, words.of(Occasion.PART, received.body()));
            case BLOCK, UNCHECKED, HANDOFF ->
                new MessageBlocked(header, message, words.of(occasion(judged), received.body()), verdict);
        };
    }

    private static Occasion occasion(Judged judged) {
        return switch (judged.verdict().decision()) {
            case UNCHECKED -> Occasion.UNCHECKED;
            case HANDOFF -> Occasion.HANDOFF;
            default -> Reasons.isTooLong(judged.verdict()) ? Occasion.LONG_MESSAGE : Occasion.MESSAGE;
        };
    }
}
