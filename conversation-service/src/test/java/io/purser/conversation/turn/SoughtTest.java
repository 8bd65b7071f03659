package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence.Found;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.ToolResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoughtTest {

    private final MessageReceived first = Talk.received("Do you ship abroad?");
    private final MessageReceived second = Talk.received("And to Spain?");

    @Test
    void turnThatHasSearchedTellsWhatWasAskedAndSaidBefore() {
        var talk = afterFirst("Yes, we do.");
        var search = Talk.askedFirst(second);
        talk.and(second, Talk.accepted(second), search, Talk.found(search, 0, "To Spain as well."));

        assertThat(Sought.in(second.header().turn(), talk.history()))
                .contains(new Asked("And to Spain?", List.of("Do you ship abroad?", "Yes, we do.")));
    }

    @Test
    void turnThatHasNotSearchedTellsNothing() {
        var talk = afterFirst("Yes, we do.").and(second, Talk.accepted(second));

        assertThat(Sought.in(second.header().turn(), talk.history())).isEmpty();
    }

    @Test
    void whatWasFoundIsToldOfTheTurnThatFoundIt() {
        var calls = Talk.calls(first, 0, Talk.tool("a"), Talk.knowledge("b", "abroad"), Talk.knowledge("c", "nothing"));
        var tool = Talk.answered(calls, 0, new ToolResult.Answer("{}"));
        var talk = Talk.after(first, Talk.accepted(first), calls)
                .and(tool, Talk.screened(tool, null), Talk.found(calls, 1, "Everywhere."), Talk.found(calls, 2));

        assertThat(found(talk, first)).containsExactly(Found.RESULT, Found.PASSAGES, Found.NO_PASSAGE);
        assertThat(found(talk, second)).containsOnlyNulls();
    }

    @Test
    void longTextsAreToldByTheirBeginning() {
        var talk = afterFirst("y".repeat(30_000));
        var longQuestion = Talk.received("z".repeat(30_000));
        var search = Talk.askedFirst(longQuestion);
        talk.and(longQuestion, Talk.accepted(longQuestion), search, Talk.found(search, 0, "Yes."));

        var asked = Sought.in(longQuestion.header().turn(), talk.history()).orElseThrow();

        assertThat(asked.question()).hasSize(4_000);
        assertThat(asked.before().getLast()).hasSize(1_000);
    }

    private Talk afterFirst(String reply) {
        var search = Talk.askedFirst(first);
        return Talk.after(first, Talk.accepted(first), search, Talk.found(search, 0, "We ship abroad."))
                .and(Talk.approved(Talk.drafted(first, 1, reply)));
    }

    private static List<Found> found(Talk talk, MessageReceived message) {
        return talk.history().stream()
                .filter(Entry.Outcome.class::isInstance)
                .map(entry -> Sought.found(message.header().turn(), (Entry.Outcome) entry))
                .toList();
    }
}
