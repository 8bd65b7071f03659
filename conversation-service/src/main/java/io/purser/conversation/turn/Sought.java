package io.purser.conversation.turn;

import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence;
import io.purser.contract.id.TurnId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a turn has looked for, for whoever judges whether that answers the customer. */
public final class Sought {

    private static final int QUESTION_AT_MOST = 4_000;
    private static final int BEFORE_AT_MOST = 1_000;
    private static final int BEFORE = 3;

    private Sought() {}

    /** Empty when the turn has searched no knowledge. */
    public static Optional<Asked> in(TurnId turn, List<Entry> history) {
        return history.stream()
                        .anyMatch(entry -> isSearch(entry) && entry.turn().equals(turn))
                ? Optional.of(new Asked(beginning(Dialogue.in(turn, history), QUESTION_AT_MOST), before(turn, history)))
                : Optional.empty();
    }

    private static List<String> before(TurnId turn, List<Entry> history) {
        var said = history.stream()
                .filter(entry -> !entry.turn().equals(turn))
                .flatMap(Sought::said)
                .toList();
        return said.subList(Math.max(0, said.size() - BEFORE), said.size());
    }

    private static Stream<String> said(Entry entry) {
        return switch (entry) {
            case Entry.FromCustomer customer
            when !customer.withheld() -> Stream.of(beginning(customer.text(), BEFORE_AT_MOST));
            case Entry.FromAssistant assistant -> Stream.of(beginning(assistant.text(), BEFORE_AT_MOST));
            case Entry.FromPerson person -> Stream.of(beginning(person.text(), BEFORE_AT_MOST));
            case Entry.FromCustomer _, Entry.FromTool _, Entry.FromKnowledge _ -> Stream.empty();
        };
    }

    /** Null of what an earlier turn got. */
    public static Evidence.@Nullable Found found(TurnId turn, Entry.Outcome outcome) {
        if (!outcome.turn().equals(turn)) {
            return null;
        }
        return switch (outcome) {
            case Entry.FromTool _ -> Evidence.Found.RESULT;
            case Entry.FromKnowledge found when found.passages().isEmpty() -> Evidence.Found.NO_PASSAGE;
            case Entry.FromKnowledge _ -> Evidence.Found.PASSAGES;
        };
    }

    private static boolean isSearch(Entry entry) {
        return entry instanceof Entry.FromKnowledge;
    }

    private static String beginning(String text, int lengthAtMost) {
        return text.substring(0, Math.min(text.length(), lengthAtMost));
    }
}
