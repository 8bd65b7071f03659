package io.purser.knowledge.crawl;

import io.purser.knowledge.chunk.Document;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What became of an address. */
sealed interface Visit {

    /** Links that lead on from there, each in its canonical form. */
    default List<String> links() {
        return List.of();
    }

    /**
     * There is a page.
     *
     * @param hash of what was answered
     * @param likeness the same for pages that say the same
     * @param canonical the address under which it wants to be known
     */
    record Read(
            Document document,
            String hash,
            String likeness,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String canonical,
            List<String> links,
            Set<String> signs)
            implements Visit {
        public Read {
            links = List.copyOf(links);
            signs = Set.copyOf(signs);
        }

        /** The same, but only what lies within the site counts as its canonical address. */
        Read within(Predicate<String> site) {
            return canonical == null || site.test(canonical)
                    ? this
                    : new Read(document, hash, likeness, etag, lastModified, null, links, signs);
        }
    }

    /** The page is as it was. */
    record Unchanged(Before before) implements Visit {
        @Override
        public List<String> links() {
            return before.links();
        }
    }

    /** The page could not be read this time, and stays as it was. */
    record Kept(Before before, Reason why, int missing) implements Visit {
        @Override
        public List<String> links() {
            return before.links();
        }
    }

    /** Another address is to be read instead. */
    record Leads(String to) implements Visit {}

    /**
     * Nothing is taken in from there.
     *
     * @param asked whether the site was asked for it
     * @param counted whether it takes the place of a page
     */
    record Left(Reason why, List<String> links, boolean asked, boolean counted) implements Visit {
        public Left {
            links = List.copyOf(links);
        }
    }

    static Visit unasked(Reason why) {
        return new Left(why, List.of(), false, false);
    }

    static Visit failed(Reason why) {
        return new Left(why, List.of(), true, false);
    }

    static Visit unusable(Reason why, List<String> links) {
        return new Left(why, links, true, true);
    }
}
