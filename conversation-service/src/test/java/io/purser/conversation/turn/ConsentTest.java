package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.ToolId;
import io.purser.contract.id.TurnId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private static final TurnId TURN = new TurnId("t");
    private static final TurnId LATER = new TurnId("later");
    private static final DecidedCall.OnTool CANCEL =
            new DecidedCall.OnTool(new CallId("d"), new ToolId("aia_tool_1"), "cancel", "{}");

    @Test
    void yesToTheAssistantIsAConsent() {
        assertThat(Consent.isIn(List.of(customer("Cancel X"), assistant(), customer("Yes, please"))))
                .isTrue();
    }

    @Test
    void callsOfTheTurnLeaveItOne() {
        assertThat(Consent.isIn(List.of(assistant(), customer("yes"), call(), call())))
                .isTrue();
    }

    @Test
    void yesBeforeTheAssistantHasSaidAnythingIsNone() {
        assertThat(Consent.isIn(List.of(customer("yes")))).isFalse();
        assertThat(Consent.isIn(List.of())).isFalse();
    }

    @Test
    void anEarlierYesIsNone() {
        assertThat(Consent.isIn(List.of(assistant(), customer("yes"), assistant())))
                .isFalse();
        assertThat(Consent.isIn(List.of(assistant(), customer("yes"), assistant(), customer("Cancel Y too"))))
                .isFalse();
    }

    @Test
    void allThatTheCustomerHasSaidSinceMustBeAYes() {
        assertThat(Consent.isIn(List.of(assistant(), customer("yes"), customer("go ahead"))))
                .isTrue();
        assertThat(Consent.isIn(List.of(assistant(), customer("yes"), customer("wait, use the other card"))))
                .isFalse();
        assertThat(Consent.isIn(List.of(assistant(), customer("what does it cost?"), customer("yes"))))
                .isFalse();
    }

    @Test
    void yesToAPersonIsNone() {
        assertThat(Consent.isIn(List.of(assistant(), person(), customer("yes"))))
                .isFalse();
    }

    @Test
    void withheldWordsAreNone() {
        assertThat(Consent.isIn(List.of(assistant(), customer("yes", true)))).isFalse();
    }

    @Test
    void callThatWaitedForAProofIsJudgedByWhatWasSaidBeforeIt() {
        var yes = List.of(assistant(), customer("yes"), call("cancel", TURN), assistant());
        var no = List.of(assistant(), customer("the blue one"), call("cancel", TURN), assistant());
        var code = List.of(customer("123456"), call(Proof.CHECK, LATER));

        assertThat(Consent.to(CANCEL, LATER, joined(yes, code))).isTrue();
        assertThat(Consent.to(CANCEL, LATER, joined(no, code))).isFalse();
    }

    @Test
    void yesToSomethingElseInBetweenIsNoneToTheCallThatWaits() {
        var wish = List.of(assistant(), customer("the blue one"), call("cancel", TURN), assistant());
        var other = List.of(customer("yes"), call("find", TURN), assistant());
        var code = List.of(customer("123456"), call(Proof.CHECK, LATER));

        assertThat(Consent.to(CANCEL, LATER, joined(wish, other, code))).isFalse();
    }

    @Test
    void callThatNeverWaitedHasNoYesInTheTurnOfACode() {
        var code = List.of(assistant(), customer("yes"), assistant(), customer("123456"), call(Proof.CHECK, LATER));

        assertThat(Consent.to(CANCEL, LATER, code)).isFalse();
    }

    @SafeVarargs
    private static List<Entry> joined(List<Entry>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static Entry call(String name, TurnId turn) {
        return new Entry.FromTool(
                id(), Talk.NOW, turn, new Entry.Call(new CallId("c"), 0, 0, name, "{}", "", null, null), "done");
    }

    private static Entry customer(String text) {
        return customer(text, false);
    }

    private static Entry customer(String text, boolean withheld) {
        return new Entry.FromCustomer(id(), Talk.NOW, TURN, "email:a@b.example", "rest", text, withheld, null);
    }

    private static Entry assistant() {
        return new Entry.FromAssistant(id(), Talk.NOW, TURN, "Shall I cancel X?", null, Talk.PASS, null);
    }

    private static Entry person() {
        return new Entry.FromPerson(id(), Talk.NOW, TURN, "Ann", "Shall I?");
    }

    private static Entry call() {
        return call("find", TURN);
    }

    private static MessageId id() {
        return MessageId.of(EventId.create(), Talk.NOW);
    }
}
