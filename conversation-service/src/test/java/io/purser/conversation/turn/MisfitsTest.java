package io.purser.conversation.turn;

import static io.purser.conversation.turn.Talk.accepted;
import static io.purser.conversation.turn.Talk.answered;
import static io.purser.conversation.turn.Talk.calls;
import static io.purser.conversation.turn.Talk.direct;
import static io.purser.conversation.turn.Talk.received;
import static io.purser.conversation.turn.Talk.screened;
import static io.purser.conversation.turn.Talk.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ToolResult.InvalidArguments;
import io.purser.contract.log.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Arguments that do not fit may be put right once. */
class MisfitsTest {

    private final MessageReceived message = received("order 7");
    private final Talk talk = Talk.after(message, accepted(message));

    @Test
    void firstMisfitMayBePutRight() {
        unfit(step(0, tool("a")), 0);

        assertThat(talk.lines().getLast()).contains("Put them right").contains("order is required");
    }

    @Test
    void afterASecondOneOfTheSameToolTheModelIsToldToStop() {
        unfit(step(0, tool("a")), 0);
        unfit(step(1, tool("b")), 0);

        assertThat(talk.lines().getLast()).contains("Do not call it any more").contains("order is required");
    }

    @Test
    void otherToolMayStillBePutRight() {
        unfit(step(0, tool("a")), 0);
        unfit(step(1, direct("b")), 0);

        assertThat(talk.lines().getLast()).contains("Put them right");
    }

    @Test
    void twoOfOneStepAreOneTry() {
        var decided = step(0, tool("a"), tool("b"));
        unfit(decided, 0);
        unfit(decided, 1);

        assertThat(talk.lines())
                .filteredOn(line -> line.contains("Put them right"))
                .hasSize(2);
    }

    @Test
    void nextTurnBeginsAnew() {
        unfit(step(0, tool("a")), 0);
        var next = received("order 8");
        talk.and(next, accepted(next));
        var decided = calls(next, 0, tool("b"));
        talk.and(decided);
        unfit(decided, 0);

        assertThat(talk.lines().getLast()).contains("Put them right");
    }

    @Test
    void questionThatWasStoredBeforeMisfitsWereIsReadable() throws IOException {
        var stored = (ObjectNode) Json.MAPPER.valueToTree(Question.of(message));
        stored.remove("misfits");

        assertThat(Json.MAPPER.treeToValue(stored, Question.class)).isEqualTo(Question.of(message));
    }

    private CallsDecided step(int number, DecidedCall... wishes) {
        var decided = calls(message, number, wishes);
        talk.and(decided);
        return decided;
    }

    private void unfit(CallsDecided decided, int index) {
        var completed = answered(decided, index, new InvalidArguments("order is required"));
        talk.and(completed, screened(completed, null));
    }
}
