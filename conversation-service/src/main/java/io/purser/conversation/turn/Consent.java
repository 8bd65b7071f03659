package io.purser.conversation.turn;

import io.purser.contract.event.DecidedCall;
import io.purser.contract.id.TurnId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether the customer's last words are a plain yes to what the assistant said before. Who says yes to a person, before the assistant
 * has said anything, or in words that are withheld from the model, has not; nor has who wrote more than one message and said
 * something else in one of them.
 */
public final class Consent {

    private Consent() {}

    /**
     * Whether the customer has said so to this call. One that waited until they proved who they are was asked for before: what counts
     * is what they had said then, and not the code.
     *
     * @param turn in which the call is made
     */
    public static boolean to(DecidedCall.OnTool call, TurnId turn, List<Entry> history) {
        int check = first(history, entry -> isOf(turn, entry) && isCheck(entry));
        return isIn(check < 0 ? history : history.subList(0, lastWish(call, history.subList(0, check))));
    }

    private static int first(List<Entry> history, Predicate<Entry> wanted) {
        return IntStream.range(0, history.size())
                .filter(place -> wanted.test(history.get(place)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isOf(TurnId turn, Entry entry) {
        return entry.turn().equals(turn);
    }

    private static boolean isCheck(Entry entry) {
        return entry instanceof Entry.Outcome outcome && outcome.call().name().equals(Proof.CHECK);
    }

    /** Where the same call was asked for last; 0, with nothing before it, where it never was. */
    private static int lastWish(DecidedCall.OnTool call, List<Entry> history) {
        return IntStream.iterate(history.size() - 1, place -> place >= 0, place -> place - 1)
                .filter(place -> isFor(call, history.get(place)))
                .findFirst()
                .orElse(0);
    }

    private static boolean isFor(DecidedCall.OnTool call, Entry entry) {
        return entry instanceof Entry.Outcome outcome
                && outcome.call().name().equals(call.name())
                && outcome.call().arguments().equals(call.arguments());
    }

    static boolean isIn(List<Entry> history) {
        var said = new ArrayList<Entry.FromCustomer>();
        for (Entry entry : history.reversed()) {
            switch (entry) {
                case Entry.FromCustomer customer -> said.add(customer);
                case Entry.FromAssistant _ -> {
                    return !said.isEmpty() && said.stream().allMatch(Consent::isYes);
                }
                case Entry.FromPerson _ -> {
                    return false;
                }
                case Entry.Outcome _ -> {}
            }
        }
        return false;
    }

    private static boolean isYes(Entry.FromCustomer customer) {
        return !customer.withheld() && PlainYes.is(customer.text());
    }
}
