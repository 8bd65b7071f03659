package io.purser.conversation.usage;

import java.time.LocalDate;
import java.util.Map;

/**
 * What an account has used.
 *
 * @param messagesTotal messages of customers since the account began
 * @param days those on which anything was used
 */
record Counted(long messagesTotal, Map<LocalDate, Counters> days) {

    Counted {
        days = Map.copyOf(days);
    }
}
