package io.purser.guardrails.answer;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageBlocked;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ReplyBlocked;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.event.Usage;
import io.purser.contract.id.CallId;
import io.purser.contract.id.MessageId;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Optional;

/** An event as it would come, and what its answer would let through: the very way that real texts go. */
record Trial(Surface surface, String text, ConversationEvent event) {

    private static final String NOBODY = "test";

    static Trial of(TrialRequest request, Header header) {
        String text = request.checkedText();
        var surface = request.surface();
        return new Trial(
                surface,
                text,
                switch (surface) {
                    case MESSAGE ->
                        new MessageReceived(
                                header, MessageId.of(header.id(), header.at()), NOBODY, text, Mode.CHAT, NOBODY);
                    case TOOL_RESULT, CHUNK ->
                        new ToolCallCompleted(header, new CallId(NOBODY), NOBODY, new ToolResult.Answer(text));
                    case REPLY ->
                        new ReplyDrafted(
                                header,
                                0,
                                0,
                                true,
                                text,
                                request.evidence(),
                                new Usage(NOBODY, 0, 0, 0),
                                request.fingerprint(),
                                request.asked());
                });
    }

    Uni<Answered> answer(Gate gate, MessageRedaction redaction, Clock clock) {
        return switch (event) {
            case MessageReceived received -> new MessageScreening(redaction, clock).answer(received, gate);
            case ToolCallCompleted completed -> new ToolResultScreening(surface, clock).answer(completed, gate);
            case ReplyDrafted draft -> new ReplyScreening(clock).answer(draft, gate);
            default -> throw new IllegalStateException("No such trial");
        };
    }

    String passed(ConversationEvent answer) {
        return switch (answer) {
            case MessageAccepted accepted ->
                Optional.ofNullable(accepted.replacement()).orElse(text);
            case MessageBlocked blocked -> blocked.reply();
            case ToolResultScreened screened ->
                Optional.ofNullable(screened.replacement()).orElse(text);
            case ReplyApproved approved -> approved.text();
            case ReplyBlocked blocked -> blocked.replacement();
            default -> throw new IllegalStateException("No such answer");
        };
    }
}
