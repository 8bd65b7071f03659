package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** A customer's message reaches the model, or the customer gets a polite no. */
record MessageScreening(Gate gate, Replacements texts, Clock clock) {

    Uni<ConversationEvent> answer(MessageReceived received) {
        return gate.judge(Screened.of(Surface.MESSAGE, received.body())).map(verdict -> answer(received, verdict));
    }

    ConversationEvent answer(MessageReceived received, Verdict verdict) {
        Header header = received.header().answer(clock.instant());
        return verdict.flagged()
                ? new MessageBlocked(header, received.message(), instead(verdict), verdict)
                : new MessageAccepted(header, received.message(), verdict);
    }

    private String instead(Verdict verdict) {
        if (verdict.decision() == Decision.UNCHECKED) {
            return texts.unchecked();
        }
        return Reasons.isTooLong(verdict) ? texts.longMessage() : texts.message();
    }
}
