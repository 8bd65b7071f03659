package io.purser.contract.event;

import java.util.List;

/**
 * What the customer wants to know.
 *
 * @param question what they have said in the turn, of a long text its beginning
 * @param before what was said last before it, by them and to them, oldest first
 */
public record Asked(String question, List<String> before) {

    public Asked {
        before = before == null ? List.of() : List.copyOf(before);
    }
}
