package io.purser.conversation.turn;

import static io.purser.conversation.turn.Talk.NOW;
import static io.purser.conversation.turn.Talk.accepted;
import static io.purser.conversation.turn.Talk.answered;
import static io.purser.conversation.turn.Talk.approved;
import static io.purser.conversation.turn.Talk.calls;
import static io.purser.conversation.turn.Talk.decision;
import static io.purser.conversation.turn.Talk.drafted;
import static io.purser.conversation.turn.Talk.expired;
import static io.purser.conversation.turn.Talk.guarded;
import static io.purser.conversation.turn.Talk.received;
import static io.purser.conversation.turn.Talk.screened;
import static io.purser.conversation.turn.Talk.tool;
import static io.purser.conversation.turn.Talk.verification;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.CallsDecided;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.Usage;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.event.VerificationResult.Approved;
import io.purser.contract.event.VerificationResult.CodeSent;
import io.purser.contract.event.VerificationResult.Expired;
import io.purser.contract.event.VerificationResult.LimitReached;
import io.purser.contract.event.VerificationResult.WrongCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final CodeSent SENT = new CodeSent("42", 6, NOW.plusSeconds(600));

    private final MessageReceived first = received("Cancel order 1042, please.");
    private final CallsDecided wish = calls(first, 0, guarded("a", "{\"order\":\"1042\"}"));
    private final Talk talk = Talk.after(first, accepted(first));

    @Test
    void callOfCustomerWhoHasNotProvenThemselvesIsRequestedAsUnverified() {
        var due = talk.due(wish);

        assertThat(due).singleElement().isInstanceOfSatisfying(Step.RequestCalls.class, step -> {
            assertThat(step.verified()).isFalse();
            assertThat(step.calls()).isEqualTo(wish.calls());
        });
    }

    @Test
    void modelIsToldThatCodeWasSent() {
        talk.and(wish);

        var due = talk.due(verification(wish, 0, SENT));

        assertThat(due).singleElement().isInstanceOf(Step.AskModel.class);
        assertThat(talk.lines().getLast()).contains("6 digits").contains("ends in 42");
    }

    @Test
    void rightCodeMakesStoredCallWithoutAskingTheModel() {
        var code = asked("My code is 123 456");
        var check = check(code);
        assertThat(check.calls()).singleElement().isInstanceOfSatisfying(DecidedCall.OnCode.class, call -> assertThat(
                        call.code())
                .isEqualTo("123456"));
        talk.and(check);

        var due = talk.due(verification(check, 0, new Approved()));

        assertThat(due).singleElement().isInstanceOfSatisfying(Step.MakeCalls.class, step -> {
            assertThat(step.step()).isEqualTo(1);
            assertThat(step.calls()).singleElement().satisfies(call -> {
                assertThat(call.arguments()).isEqualTo("{\"order\":\"1042\"}");
                assertThat(call.call()).isNotEqualTo(wish.calls().getFirst().call());
            });
        });
    }

    @Test
    void storedCallIsMadeOnceAndTheModelIsToldItsOutcome() {
        var code = asked("123456");
        var check = check(code);
        talk.and(check, verification(check, 0, new Approved()));
        var call = stored(code, 1);

        var request = talk.due(call);
        var answer = answered(call, 0, new ToolResult.Answer("cancelled"));
        var after = talk.and(answer).due(screened(answer, null));

        assertThat(request).singleElement().isInstanceOfSatisfying(Step.RequestCalls.class, step -> assertThat(
                        step.verified())
                .isTrue());
        assertThat(after).singleElement().isInstanceOfSatisfying(Step.AskModel.class, step -> assertThat(step.step())
                .isEqualTo(2));
        assertThat(talk.lines().getLast()).isEqualTo("tool: cancelled");
    }

    @Test
    void verifiedCustomerIsNotAskedAgain() {
        var code = asked("123456");
        var check = check(code);
        talk.and(check, verification(check, 0, new Approved()));
        finish(code, 1);
        var next = received("Cancel order 7, too.");
        talk.and(next, accepted(next));

        var due = talk.due(calls(next, 0, guarded("b", "{}")));

        assertThat(due).singleElement().isInstanceOfSatisfying(Step.RequestCalls.class, step -> assertThat(
                        step.verified())
                .isTrue());
    }

    @Test
    void anotherIdentityIsNotVerified() {
        var code = asked("123456");
        var check = check(code);
        talk.and(check, verification(check, 0, new Approved()));

        assertThat(talk.session().proof().isGivenBy("email:ada@example.com")).isTrue();
        assertThat(talk.session().proof().isGivenBy("email:eve@example.com")).isFalse();
    }

    @Test
    void wrongCodeIsToldAndMayBeGivenAgain() {
        var code = asked("111111");
        var check = check(code);

        var due = talk.and(check).due(verification(check, 0, new WrongCode(2)));
        finish(code, 1);
        var again = received("222222");

        assertThat(due).singleElement().isInstanceOf(Step.AskModel.class);
        assertThat(talk.and(again).due(accepted(again))).singleElement().isInstanceOf(Step.MakeCalls.class);
    }

    @Test
    void limitAndExpiryGiveUpTheStoredCall() {
        for (VerificationResult end : List.of(new LimitReached(NOW), new Expired())) {
            var here = new ProofTest();
            var code = here.asked("111111");
            var check = here.check(code);

            here.talk.and(check, verification(check, 0, end));

            assertThat(here.talk.session().proof()).isEqualTo(new Proof.None());
        }
    }

    @Test
    void messageWithoutCodeGoesToTheModelAndTheCallStaysStored() {
        var other = asked("Why do you want to know?");

        assertThat(talk.session().turn()).isInstanceOf(Turn.Thinking.class);
        finish(other, 0);
        var code = received("123456");
        assertThat(talk.and(code).due(accepted(code))).singleElement().isInstanceOf(Step.MakeCalls.class);
    }

    @Test
    void callsOfALaterTurnTakeThePlaceOfStoredOnes() {
        var other = asked("No, order 7 instead.");
        var second = calls(other, 0, guarded("b", "{\"order\":\"7\"}"));

        talk.and(second, verification(second, 0, SENT));

        assertThat(talk.session().proof()).isInstanceOfSatisfying(Proof.Asked.class, asked -> assertThat(asked.calls())
                .extracting(DecidedCall.OnTool::arguments)
                .containsExactly("{\"order\":\"7\"}"));
    }

    @Test
    void callsOfOneStepWaitTogetherAndOthersAreMade() {
        var mixed = calls(first, 0, guarded("a", "{}"), tool("b"), guarded("c", "{}"));

        var due = talk.due(mixed);
        talk.and(verification(mixed, 0, SENT), verification(mixed, 2, SENT));

        assertThat(due).hasSize(1);
        assertThat(talk.session().turn()).isInstanceOf(Turn.WaitingFor.class);
        assertThat(talk.session().proof()).isInstanceOfSatisfying(Proof.Asked.class, asked -> assertThat(asked.calls())
                .hasSize(2));
    }

    @Test
    void codeOfAMessageThatIsTakenOverStillCounts() {
        asked("123456");
        var more = received("Hurry up.");

        var due = talk.and(more).due(accepted(more));

        assertThat(due).singleElement().isInstanceOf(Step.MakeCalls.class);
    }

    @Test
    void rightCodeCountsThoughItsTurnHasExpired() {
        var code = asked("123456");
        var check = check(code);
        talk.and(check, expired(code));

        talk.and(verification(check, 0, new Approved()));

        assertThat(talk.session().proof()).isEqualTo(new Proof.Given("email:ada@example.com", List.of()));
    }

    @Test
    void codeOfAnotherIdentityIsNoCode() {
        talk.and(wish, verification(wish, 0, SENT));
        finish(first, 1);
        var code = received("123456");
        var other = new MessageReceived(
                code.header(), code.message(), "email:eve@example.com", code.body(), code.mode(), code.channel());

        var due = talk.and(other).due(accepted(other));

        assertThat(due).singleElement().isInstanceOf(Step.AskModel.class);
    }

    /** The customer's next message after the code was sent and asked for. */
    private MessageReceived asked(String text) {
        talk.and(wish, verification(wish, 0, SENT));
        finish(first, 1);
        var next = received(text);
        talk.and(next, accepted(next));
        return next;
    }

    private void finish(MessageReceived message, int step) {
        var draft = drafted(message, step, "Fine.");
        talk.and(draft, approved(draft));
    }

    private CallsDecided check(MessageReceived code) {
        return stored(code, 0);
    }

    /** The decision that is due without the model. */
    private CallsDecided stored(MessageReceived message, int step) {
        var question = ((Turn.Deciding) talk.session().turn()).question();
        var due = talk.session().proof().due(question, step);
        return new CallsDecided(decision(message, step), step, "", due, new Usage("", 0, 0, 0));
    }
}
