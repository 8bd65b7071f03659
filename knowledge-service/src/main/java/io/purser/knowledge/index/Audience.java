package io.purser.knowledge.index;

import java.util.Set;

/** Who is to see what is found. */
public sealed interface Audience {

    /** Whether it may see what has these labels. */
    default boolean maySee(Set<String> labels) {
        var access = Access.by(labels);
        return switch (this) {
            case Owner() -> true;
            case Anonymous() -> access == Access.ALL;
            case Verified(String identity) ->
                switch (access) {
                    case ALL, VERIFIED -> true;
                    case NAMED -> labels.contains(Access.IDENTITY + identity);
                    case NOBODY -> false;
                };
        };
    }

    /** The account that owns the sources: everything. */
    record Owner() implements Audience {}

    /** A customer of whom nothing is proven: nothing that is kept for some. */
    record Anonymous() implements Audience {}

    /** A customer who has proven to be this identity: also what is kept for verified ones, and for this one. */
    record Verified(String identity) implements Audience {}
}
