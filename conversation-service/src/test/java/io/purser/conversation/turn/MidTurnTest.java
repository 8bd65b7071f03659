package io.purser.conversation.turn;

import static io.purser.conversation.turn.Talk.accepted;
import static io.purser.conversation.turn.Talk.answered;
import static io.purser.conversation.turn.Talk.approved;
import static io.purser.conversation.turn.Talk.blocked;
import static io.purser.conversation.turn.Talk.calls;
import static io.purser.conversation.turn.Talk.drafted;
import static io.purser.conversation.turn.Talk.handBack;
import static io.purser.conversation.turn.Talk.handoff;
import static io.purser.conversation.turn.Talk.received;
import static io.purser.conversation.turn.Talk.screened;
import static io.purser.conversation.turn.Talk.tool;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.AbortReason;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.TurnAborted;
import io.purser.contract.event.TurnCompleted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message that comes mid-turn never runs beside the turn, and a session has one owner at a time. */
class MidTurnTest {

    private final MessageReceived first = received("where is my order");
    private final MessageReceived second = received("it is 1042");

    @Test
    void newerMessageAbortsTheRunningTurn() {
        var talk = Talk.after(first, accepted(first));

        var due = talk.due(second);

        assertThat(due).first().isInstanceOfSatisfying(Step.TellEnd.class, end -> assertThat(
                        end.ended().event(Talk.NOW))
                .isInstanceOfSatisfying(TurnAborted.class, aborted -> {
                    assertThat(aborted.message()).isEqualTo(first.message());
                    assertThat(aborted.reason()).isEqualTo(AbortReason.SUPERSEDED);
                }));
    }

    @Test
    void bothMessagesAreAnsweredTogetherOnce() {
        var draft = drafted(second, 0, "It is on its way.");
        var talk = Talk.after(first, second);

        assertThat(talk.due(accepted(first))).isEmpty();
        assertThat(talk.due(accepted(second))).singleElement().isInstanceOf(Step.AskModel.class);
        talk.and(draft, approved(draft));

        assertThat(talk.lines())
                .containsExactly("customer: where is my order", "customer: it is 1042", "assistant: It is on its way.");
    }

    @Test
    void draftOfTheAbortedTurnIsDiscarded() {
        var draft = drafted(first, 0, "Which order?");
        var talk = Talk.after(first, accepted(first), draft, second);

        assertThat(talk.due(approved(draft))).isEmpty();
        assertThat(talk.lines()).containsExactly("customer: where is my order");
    }

    @Test
    void callOfTheAbortedTurnIsWaitedFor() {
        var decision = calls(first, 0, tool("a"));
        var result = answered(decision, 0, new ToolResult.Answer("shipped"));
        var talk = Talk.after(first, accepted(first), decision, second, result);

        assertThat(talk.due(accepted(second))).isEmpty();
        assertThat(talk.due(screened(result, null))).singleElement().isInstanceOf(Step.AskModel.class);
    }

    @Test
    void waitingMessageIsTakenUpWhenTheTurnHasEnded() {
        var draft = drafted(first, 0, "Which order?");
        var talk = new Talk(MidTurn.WAIT).and(first, accepted(first), second, accepted(second), draft);

        var due = talk.due(approved(draft));

        assertThat(due).hasSize(2);
        assertThat(due.getFirst()).isInstanceOf(Step.TellEnd.class);
        assertThat(due.getLast()).isEqualTo(new Step.AskModel(Question.of(second), 0));
        assertThat(talk.lines())
                .containsExactly("customer: where is my order", "assistant: Which order?", "customer: it is 1042");
    }

    @Test
    void waitingMessageThatIsBlockedEndsOnTheSpot() {
        var draft = drafted(first, 0, "Which order?");
        var talk = new Talk(MidTurn.WAIT).and(first, accepted(first), second);

        assertThat(talk.due(blocked(second))).hasSize(2).first().isInstanceOf(Step.TellEnd.class);
        assertThat(talk.and(draft).due(approved(draft))).singleElement().isInstanceOf(Step.TellEnd.class);
    }

    @Test
    void handoffAbortsTheTurnAndItsDraftIsDiscarded() {
        var draft = drafted(first, 0, "Which order?");
        var talk = Talk.after(first, accepted(first), draft);

        var due = talk.due(handoff(first));

        assertThat(due).singleElement().isInstanceOfSatisfying(Step.TellEnd.class, end -> assertThat(
                        end.ended().event(Talk.NOW))
                .isInstanceOf(TurnAborted.class));
        assertThat(talk.due(approved(draft))).isEmpty();
    }

    @Test
    void messageWhileAPersonHasTheSessionIsKeptAndNotAnswered() {
        var talk = Talk.after(first, accepted(first), handoff(first));

        List<Step> due = talk.due(second);

        assertThat(due).singleElement().isInstanceOf(Step.TellEnd.class);
        assertThat(talk.due(accepted(second))).isEmpty();
        assertThat(talk.lines()).last().isEqualTo("withheld: it is 1042");
    }

    @Test
    void assistantAnswersAgainWhenTheSessionIsHandedBack() {
        var draft = drafted(second, 0, "Hello again.");
        var talk = Talk.after(first, handoff(first), handBack(first), second, accepted(second), draft);

        var due = talk.due(approved(draft));

        assertThat(due).singleElement().isInstanceOfSatisfying(Step.TellEnd.class, end -> assertThat(
                        end.ended().event(Talk.NOW))
                .isInstanceOf(TurnCompleted.class));
    }
}
