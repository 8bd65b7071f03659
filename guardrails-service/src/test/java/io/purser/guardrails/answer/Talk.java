package io.purser.guardrails.answer;

import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence;
import io.purser.contract.event.Fingerprint;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.event.ReplyDrafted;
import io.purser.contract.event.ToolCallCompleted;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.Usage;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import java.time.Instant;
import java.util.List;

/** Events as they come from the others. */
final class Talk {

    static final CallId CALL = new CallId("call_1");

    private Talk() {}

    static MessageReceived message(String body) {
        Header header = header();
        return new MessageReceived(
                header, MessageId.of(header.id(), header.at()), "user_id:1", body, Mode.CHAT, "webhook");
    }

    static ToolCallCompleted toolCall(ToolResult result) {
        return new ToolCallCompleted(header(), CALL, "look_up", result);
    }

    static ReplyDrafted draft(int part, String text, Evidence... evidence) {
        return new ReplyDrafted(header(), 1, part, true, text, List.of(evidence), new Usage("m", 1, 1, 1));
    }

    static ReplyDrafted draft(Fingerprint instructions, String text, Evidence... evidence) {
        return new ReplyDrafted(
                header(), 1, 0, true, text, List.of(evidence), new Usage("m", 1, 1, 1), instructions, null);
    }

    static ReplyDrafted draft(Asked asked, String text, Evidence... evidence) {
        return new ReplyDrafted(header(), 1, 0, true, text, List.of(evidence), new Usage("m", 1, 1, 1), null, asked);
    }

    private static Header header() {
        Instant now = Instant.now();
        return Header.first(
                EventId.create(),
                now,
                now.plusSeconds(25),
                new AccountId("AC00000000000000000000000000000001"),
                AssistantId.create(),
                new SessionId("webhook:1"));
    }
}
