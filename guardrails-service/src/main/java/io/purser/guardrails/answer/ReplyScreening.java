package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** A part of a reply leaves, or the customer gets something else and the turn ends. */
record ReplyScreening(Gate gate, Replacements texts, Clock clock) {

    Uni<ConversationEvent> answer(ReplyDrafted draft) {
        return gate.judge(new Screened(Surface.REPLY, draft.text(), draft.evidence()))
                .map(verdict -> answer(draft, verdict));
    }

    ConversationEvent answer(ReplyDrafted draft, Verdict verdict) {
        Header header = draft.header().answer(clock.instant());
        return verdict.flagged()
                ? new ReplyBlocked(header, draft.part(), instead(verdict), verdict)
                : new ReplyApproved(header, draft.part(), draft.last(), draft.text(), verdict);
    }

    private String instead(Verdict verdict) {
        return verdict.decision() == Decision.UNCHECKED ? texts.unchecked() : texts.reply();
    }
}
