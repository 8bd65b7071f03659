package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Placeholders;
import io.purser.contract.event.TurnCompleted;
import io.purser.contract.event.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands for a customer's data goes where it is needed, in this turn and later ones. */
class PlaceholdersInTurnTest {

    private static final String EMAIL = "[EMAIL_000000001]";
    private static final String PHONE = "[PHONE_000000002]";

    @Test
    void modelReadsPlaceholdersAndCallsGetWhatBelongsToThem() {
        var received = Talk.received("I am ada@example.com, 0151 1234567");
        var talk = Talk.after(received, redacted(received, "I am " + EMAIL + ", " + PHONE, EMAIL, PHONE));
        var calls = Talk.calls(received, 0, Talk.guarded("c1", "{\"email\":\"" + EMAIL + "\"}"));

        assertThat(talk.lines()).containsExactly("customer: I am " + EMAIL + ", " + PHONE);
        assertThat(talk.due(calls)).singleElement().isInstanceOfSatisfying(Step.RequestCalls.class, step -> assertThat(
                        step.placeholders().in("{\"email\":\"" + EMAIL + "\"}").sealed())
                .containsOnlyKeys(EMAIL));
    }

    @Test
    void laterReplyThatNamesOneCarriesItsValue() {
        var first = Talk.received("I am ada@example.com");
        var greeting = Talk.drafted(first, 0, "Hello");
        var second = Talk.received("What is my address?");
        var draft = Talk.drafted(second, 0, "It is " + EMAIL);
        var talk = Talk.after(
                first,
                redacted(first, "I am " + EMAIL, EMAIL),
                greeting,
                Talk.approved(greeting),
                second,
                Talk.accepted(second),
                draft);

        var end = talk.due(Talk.approved(draft));

        assertThat(end).singleElement().isInstanceOfSatisfying(Step.TellEnd.class, step -> assertThat(
                        ((TurnCompleted) step.ended().event(Talk.NOW)).reply().placeholders())
                .isEqualTo(new Placeholders(Map.of(EMAIL, "sealed " + EMAIL))));
        assertThat(talk.lines()).endsWith("assistant: It is " + EMAIL);
    }

    private static MessageAccepted redacted(MessageReceived received, String text, String... placeholders) {
        var sealed = Stream.of(placeholders).collect(Collectors.toMap(one -> one, one -> "sealed " + one));
        return new MessageAccepted(
                received.header().answer(Talk.NOW),
                received.message(),
                text,
                new Placeholders(sealed),
                new Verdict(Verdict.Decision.REDACT, List.of(), 10));
    }
}
