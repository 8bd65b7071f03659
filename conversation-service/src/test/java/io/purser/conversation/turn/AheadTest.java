package io.purser.conversation.turn;

import static io.purser.conversation.turn.Talk.accepted;
import static io.purser.conversation.turn.Talk.answered;
import static io.purser.conversation.turn.Talk.approved;
import static io.purser.conversation.turn.Talk.askedFirst;
import static io.purser.conversation.turn.Talk.blocked;
import static io.purser.conversation.turn.Talk.calls;
import static io.purser.conversation.turn.Talk.drafted;
import static io.purser.conversation.turn.Talk.expired;
import static io.purser.conversation.turn.Talk.found;
import static io.purser.conversation.turn.Talk.guarded;
import static io.purser.conversation.turn.Talk.handoff;
import static io.purser.conversation.turn.Talk.received;
import static io.purser.conversation.turn.Talk.screened;
import static io.purser.conversation.turn.Talk.tool;
import static io.purser.conversation.turn.Talk.verification;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Placeholders;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.Verdict;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.log.Codec;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search while the message is being screened. */
class AheadTest {

    private final MessageReceived message = received("when do you open");

    @Test
    void messageIsSearchedForWhileItIsScreened() {
        assertThat(new Talk(MidTurn.TAKE_OVER).due(message))
                .containsExactly(new Step.SearchAhead(Question.of(message), "when do you open"));
    }

    @Test
    void searchIsRequestedBeforeThereIsAVerdict() {
        var due = Talk.after(message).due(askedFirst(message));

        assertThat(due).singleElement().isInstanceOfSatisfying(Step.RequestCalls.class, step -> {
            assertThat(step.calls()).isEqualTo(askedFirst(message).calls());
            assertThat(step.unscreened()).containsExactly("when do you open");
        });
    }

    @Test
    void noOtherCallIsMadeBeforeThereIsAVerdict() {
        var talk = Talk.after(message);

        assertThat(talk.due(calls(message, 0, tool("a")))).isEmpty();
        assertThat(talk.session().calls()).isEmpty();
    }

    @Test
    void whatIsFoundBeforeTheVerdictIsToldWithIt() {
        var search = askedFirst(message);
        var talk = Talk.after(message, search);

        assertThat(talk.due(found(search, 0, "At nine."))).isEmpty();
        assertThat(talk.lines()).isEmpty();
        assertThat(talk.due(accepted(message))).containsExactly(new Step.AskModel(Question.of(message), 1));
        assertThat(talk.lines()).containsExactly("customer: when do you open", "knowledge: when do you open");
    }

    @Test
    void wordsThatTheModelMustNotReadAreNotToldWithTheSearch() {
        var redacted = new MessageAccepted(
                message.header().answer(Talk.NOW),
                message.message(),
                "when do [removed]",
                Placeholders.NONE,
                new Verdict(Verdict.Decision.REDACT, List.of(), 10));
        var search = askedFirst(message);

        for (var talk : List.of(
                Talk.after(message, search, found(search, 0, "At nine."), redacted),
                Talk.after(message, search, redacted, found(search, 0, "At nine.")),
                Talk.after(message, redacted, search, found(search, 0, "At nine.")))) {
            assertThat(talk.lines()).containsExactly("customer: when do [removed]", "knowledge: ");
        }
    }

    @Test
    void searchThatIsUnderWayAtTheVerdictIsWaitedFor() {
        var search = askedFirst(message);
        var talk = Talk.after(message, search);

        assertThat(talk.due(accepted(message))).isEmpty();
        assertThat(talk.due(found(search, 0, "At nine."))).containsExactly(new Step.AskModel(Question.of(message), 1));
        assertThat(talk.lines()).containsExactly("customer: when do you open", "knowledge: when do you open");
    }

    @Test
    void searchThatComesAfterTheVerdictIsMadeAsOneOfTheTurn() {
        var search = askedFirst(message);
        var talk = Talk.after(message);

        assertThat(talk.due(accepted(message))).containsExactly(new Step.AskModel(Question.of(message), 0));
        assertThat(talk.due(search)).singleElement().isInstanceOf(Step.RequestCalls.class);
        assertThat(talk.due(found(search, 0, "At nine."))).containsExactly(new Step.AskModel(Question.of(message), 1));
    }

    @Test
    void blockedMessageLeavesNothingOfWhatWasFound() {
        var search = askedFirst(message);
        var answer = found(search, 0, "At nine.");
        var before = Talk.after(message, search, answer);
        var meanwhile = Talk.after(message, search);

        before.and(blocked(message));
        meanwhile.and(blocked(message), answer);

        for (Talk talk : List.of(before, meanwhile)) {
            assertThat(talk.lines())
                    .containsExactly("withheld: when do you open", "assistant: I can't help with that.");
            assertThat(talk.session().calls()).isEmpty();
        }
    }

    @Test
    void searchAfterTheBlockIsNotMade() {
        var talk = Talk.after(message, blocked(message));

        assertThat(talk.due(askedFirst(message))).isEmpty();
        assertThat(talk.session().calls()).isEmpty();
    }

    @Test
    void unscreenedTurnThatEndsOtherwiseLeavesNothingEither() {
        var search = askedFirst(message);
        var answer = found(search, 0, "At nine.");

        var late = Talk.after(message, search, expired(message), answer);
        var handedOver = Talk.after(message, search, answer, handoff(message));

        assertThat(late.lines()).containsExactly("withheld: when do you open");
        assertThat(handedOver.lines()).containsExactly("withheld: when do you open");
        assertThat(late.session().calls()).isEmpty();
        assertThat(handedOver.session().calls()).isEmpty();
    }

    @Test
    void newerMessageIsSearchedForInPlaceOfTheOneBeforeIt() {
        var second = received("on sundays");
        var search = askedFirst(message);
        var talk = Talk.after(message, search);

        assertThat(talk.due(second))
                .contains(new Step.SearchAhead(
                        talk.session().turn().running().orElseThrow().question(), "on sundays"));
        assertThat(talk.due(found(search, 0, "At nine."))).isEmpty();
        assertThat(talk.due(askedFirst(second)))
                .singleElement()
                .isInstanceOfSatisfying(Step.RequestCalls.class, step -> assertThat(step.unscreened())
                        .containsExactly("when do you open", "on sundays"));
        talk.and(found(askedFirst(second), 0, "Closed."), accepted(message), accepted(second));

        assertThat(talk.lines())
                .containsExactly("customer: when do you open", "customer: on sundays", "knowledge: on sundays");
        assertThat(talk.session().turn()).isInstanceOfSatisfying(Turn.Thinking.class, turn -> assertThat(turn.step())
                .isEqualTo(1));
    }

    @Test
    void callOfTheStoppedTurnIsWaitedForToo() {
        var decision = calls(message, 0, tool("a"));
        var result = answered(decision, 0, new ToolResult.Answer("shipped"));
        var second = received("and when");
        var search = askedFirst(second);
        var talk = Talk.after(message, accepted(message), decision, second, search, found(search, 0, "At nine."));

        assertThat(talk.due(accepted(second))).isEmpty();
        talk.and(result);
        assertThat(talk.due(screened(result, null)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.AskModel.class, step -> assertThat(step.step()).isEqualTo(1));
    }

    @Test
    void messageThatHasWaitedIsSearchedForWhenItsTurnBegins() {
        var second = received("and on sundays");
        var draft = drafted(message, 0, "At nine.");
        var talk = new Talk(MidTurn.WAIT).and(message, accepted(message));

        assertThat(talk.due(second)).isEmpty();
        assertThat(talk.and(draft).due(approved(draft)))
                .contains(new Step.SearchAhead(Question.of(second), "and on sundays"));
    }

    @Test
    void codeIsCheckedAndNotSearchedFor() {
        var decision = calls(message, 0, guarded("a", "{}"));
        var sent = new VerificationResult.CodeSent("42", 6, Talk.NOW.plusSeconds(600));
        var draft = drafted(message, 1, "Which code did you get?");
        var second = received("123456");
        var talk = Talk.after(
                message, accepted(message), decision, verification(decision, 0, sent), draft, approved(draft));

        assertThat(talk.due(second)).isEmpty();
        var check = talk.due(accepted(second));

        assertThat(check).singleElement().isInstanceOf(Step.MakeCalls.class);
        assertThat(talk.due(askedFirst(second))).isEqualTo(check);
    }

    @Test
    void redeliveryRequestsOnlyWhatIsNotFoundYet() {
        var search = askedFirst(message);
        var talk = Talk.after(message, search);

        assertThat(talk.session().due(search)).singleElement().isInstanceOf(Step.RequestCalls.class);
        talk.and(found(search, 0, "At nine."));
        assertThat(talk.session().due(search)).isEmpty();
        assertThat(talk.session().due(message)).isEmpty();
        talk.and(found(search, 0, "At ten."));
        talk.and(accepted(message));

        assertThat(talk.history().getLast())
                .isInstanceOfSatisfying(Entry.FromKnowledge.class, entry -> assertThat(entry.output())
                        .contains("At nine."));
    }

    @Test
    void stateWithWhatWasFoundSurvivesBeingStored() throws IOException {
        var search = askedFirst(message);
        var state = Talk.after(message, search, found(search, 0, "At nine.")).session();

        assertThat(Json.MAPPER.readValue(Codec.value(state), Session.class)).isEqualTo(state);
    }

    @Test
    void acceptedMessageHasOneHistoryInEveryOrderOfEvents() {
        var ends = Orders.of(message, accepted(message));

        assertThat(ends.orders()).isGreaterThan(10);
        assertThat(ends.histories())
                .containsExactly(
                        List.of("customer: when do you open", "knowledge: when do you open", "assistant: At nine."));
    }

    @Test
    void blockedMessageHasOneHistoryInEveryOrderOfEvents() {
        var ends = Orders.of(message, blocked(message));

        assertThat(ends.orders()).isGreaterThan(10);
        assertThat(ends.histories())
                .containsExactly(List.of("withheld: when do you open", "assistant: I can't help with that."));
    }
}
