package io.purser.knowledge.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of a web site.
 *
 * @param number by which they are in the order in which they were come upon
 * @param reason why it is not what it could be
 * @param target the address that stands for this one
 * @param signs of what is to be known about it, such as that it was cut off
 */
public record StoredPage(
        long number,
        String address,
        String state,
        @Nullable String reason,
        @Nullable String target,
        int depth,
        @Nullable String title,
        List<String> signs,
        @Nullable Instant fetched) {

    public StoredPage {
        signs = List.copyOf(signs);
    }
}
