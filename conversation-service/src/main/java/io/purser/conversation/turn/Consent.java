package io.purser.conversation.turn;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the customer's last words are a plain yes to what the assistant said before. Who says yes to a person, before the assistant
 * has said anything, or in words that are withheld from the model, has not; nor has who wrote more than one message and said
 * something else in one of them.
 */
public final class Consent {

    private Consent() {}

    public static boolean isIn(List<Entry> history) {
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
