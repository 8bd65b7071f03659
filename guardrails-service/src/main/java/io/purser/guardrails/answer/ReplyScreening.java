package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import io.purser.guardrails.policy.Occasion;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.screening.Screened;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** A part of a reply leaves, or the customer gets something else and the turn ends. */
record ReplyScreening(Clock clock) {

    Uni<Answered> answer(ReplyDrafted draft, Gate gate) {
        return gate.judge(Screened.of(draft))
                .map(judged -> new Answered(answer(draft, judged, gate.words()), judged.later()));
    }

    ConversationEvent answer(ReplyDrafted draft, Judged judged, Words words) {
        Header header = draft.header().answer(clock.instant());
        return switch (judged.verdict().decision()) {
            case ALLOW -> approved(header, draft, draft.text(), judged);
            case HEDGE -> approved(header, draft, hedged(draft.text(), words), judged);
            case REDACT -> approved(header, draft, rest(draft.text(), judged, words), judged);
            case BLOCK -> blocked(header, draft, words.of(Occasion.REPLY, draft.text()), judged);
            case UNCHECKED -> blocked(header, draft, words.of(Occasion.UNCHECKED, draft.text()), judged);
            case HANDOFF -> blocked(header, draft, words.of(Occasion.HANDOFF, draft.text()), judged);
        };
    }

    private static String hedged(String text, Words words) {
        return text.stripTrailing() + "\n\n" + words.of(Occasion.HEDGE, text);
    }

    private static String rest(String text, Judged judged, Words words) {
        return Redaction.of(text, judged.places(), words.of(Occasion.PART, text));
    }

    private static ConversationEvent approved(Header header, ReplyDrafted draft, String text, Judged judged) {
        return new ReplyApproved(header, draft.part(), draft.last(), text, judged.verdict());
    }

    private static ConversationEvent blocked(Header header, ReplyDrafted draft, String instead, Judged judged) {
        return new ReplyBlocked(header, draft.part(), instead, judged.verdict());
    }
}
