package io.purser.tools.source;

import java.util.Collection;
import java.util.List;

/**
 * Which operations are taken.
 *
 * @param names none for all
 * @param most how many are taken at once
 */
public record Choice(List<String> names, int most) {

    public Choice {
        names = List.copyOf(names);
    }

    /** @param knownAs the names and tags of one operation */
    public boolean takes(Collection<String> knownAs) {
        return names.isEmpty() || knownAs.stream().anyMatch(names::contains);
    }
}
