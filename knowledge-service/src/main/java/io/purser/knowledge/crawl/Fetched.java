package io.purser.knowledge.crawl;

import io.purser.security.egress.EgressOutcome.Answered;

/** What came of asking a site for an address. */
sealed interface Fetched {

    /** A success, with content. */
    record Content(Answered answer) implements Fetched {}

    record NotModified() implements Fetched {}

    /** @param to as it was sent */
    record Moved(String to) implements Fetched {}

    record Failed(Reason why) implements Fetched {}
}
