package io.purser.knowledge.crawl;

import io.purser.knowledge.ingest.Claim;
import java.time.Instant;

/**
 * What is to be read, and how much of it at most.
 *
 * @param start the first page's address
 * @param depth links that are followed from it
 * @param most pages
 * @param searchable the version that is searchable now, 0 when none is
 * @param until after that no further page is asked for
 */
record Plan(Claim claim, String start, Scope scope, int depth, int most, long searchable, Instant until) {

    String source() {
        return claim.source().value();
    }

    long version() {
        return claim.version();
    }

    /** Crawls of the same target can be compared. */
    String target() {
        return "%s %s depth=%d pages=%d".formatted(start, scope, depth, most);
    }
}
