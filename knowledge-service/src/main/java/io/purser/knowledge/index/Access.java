package io.purser.knowledge.index;

import java.util.Set;

/**
 * Who may see a chunk, by its labels: {@code audience:verified} is for verified customers, {@code identity:X} for those who are
 * verified as X or another that is named.
 */
enum Access {
    ALL,
    VERIFIED,
    NAMED,
    /** An audience that is not known here cannot be checked, so nobody gets it. */
    NOBODY;

    static final String IDENTITY = "identity:";
    private static final String AUDIENCE = "audience:";
    private static final String VERIFIED_ONLY = AUDIENCE + "verified";

    static Access by(Set<String> labels) {
        if (labels.stream().anyMatch(label -> label.startsWith(AUDIENCE) && !label.equals(VERIFIED_ONLY))) {
            return NOBODY;
        }
        if (labels.stream().anyMatch(label -> label.startsWith(IDENTITY))) {
            return NAMED;
        }
        return labels.contains(VERIFIED_ONLY) ? VERIFIED : ALL;
    }
}
