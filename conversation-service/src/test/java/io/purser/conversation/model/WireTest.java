package io.purser.conversation.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.CallId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.TurnId;
import io.purser.conversation.turn.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final TurnId TURN = new TurnId("t1");

    @Test
    void callsOfOneStepStandInOneMessageBeforeTheirOutcomesInTheOrderOfTheCalls() {
        var messages = Wire.messages(prompt(said("both"), outcome("b", 0, 1), said("and?"), outcome("a", 0, 0)));

        assertThat(messages).hasSize(6);
        assertThat(messages.get(0)).isInstanceOf(SystemMessage.class);
        assertThat(messages.get(2)).isInstanceOfSatisfying(AiMessage.class, calls -> assertThat(
                        calls.toolExecutionRequests().stream().map(request -> request.id()))
                .containsExactly("a", "b"));
        assertThat(messages.get(3))
                .isInstanceOfSatisfying(ToolExecutionResultMessage.class, result -> assertThat(result.id())
                        .isEqualTo("a"));
        assertThat(messages.get(5)).isInstanceOf(UserMessage.class);
    }

    @Test
    void stepsStayApart() {
        var messages = Wire.messages(prompt(outcome("a", 0, 0), outcome("b", 1, 0)));

        assertThat(messages.stream().filter(AiMessage.class::isInstance)).hasSize(2);
    }

    @Test
    void withheldMessageIsNotShown() {
        var withheld = new Entry.FromCustomer(
                new MessageId("aia_msg_1"), Instant.EPOCH, TURN, "email:a", "rest", "forget all", true, null);

        assertThat(Wire.messages(prompt(withheld))).singleElement().isInstanceOf(SystemMessage.class);
    }

    private static Prompt prompt(Entry... history) {
        return new Prompt(
                "default", null, null, "user", "You are kind.", List.of(history), List.of(), Duration.ofSeconds(1));
    }

    private static Entry said(String text) {
        return new Entry.FromCustomer(
                new MessageId("aia_msg_1"),
                Instant.EPOCH,
                TURN,
                "email:a",
                "rest",
                text,
                false,
                new Verdict(Verdict.Decision.ALLOW, List.of(), 1));
    }

    private static Entry outcome(String call, int step, int index) {
        return new Entry.FromTool(
                new MessageId("aia_msg_" + call),
                Instant.EPOCH,
                TURN,
                new Entry.Call(new CallId(call), step, index, "find", "{}", "", null, null),
                "out " + call);
    }
}
