package io.purser.knowledge.chunk;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Labels in one order, so that what is alike is also written alike. */
final class Labels {

    private Labels() {}

    static Set<String> copyOf(Set<String> labels) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(labels));
    }
}
