package io.purser.knowledge.crawl;

import org.jspecify.annotations.Nullable;

/** What the owner of a source is told when none of its pages can be read. */
final class Refusals {

    private Refusals() {}

    /** @param reason of the first page */
    static String of(@Nullable String reason) {
        return reason == null
                ? "No page was found on the site"
                : "No page of the site could be read: " + first(Reason.valueOf(reason));
    }

    private static String first(Reason reason) {
        return switch (reason) {
            case ROBOTS -> "its robots.txt does not allow it";
            case NOINDEX -> "its first page asks not to be listed";
            case NOT_FOUND, GONE, SOFT_404 -> "its first page does not exist";
            case AUTH_REQUIRED, FORBIDDEN -> "its first page is not public";
            case SERVER_ERROR, RATE_LIMITED -> "the site answers with errors";
            case TIMEOUT, UNREACHABLE, BROKEN -> "the site does not answer";
            case NEEDS_JAVASCRIPT -> "its text is made by scripts, which are not run";
            case NO_TEXT -> "there is no text on its first page";
            case BLOCKED_ADDRESS -> "it leads to an address that is not public";
            case OUT_OF_SCOPE -> "its first page leads to another site: give that one's address";
            case TOO_MANY_REDIRECTS -> "its first page redirects without end";
            case UNSUPPORTED_TYPE -> "its first page is of a kind that is not read";
            case DECOMPRESSION_LIMIT, READING_LIMIT, TOO_LARGE -> "its first page is too large";
            default -> "reason " + reason.name();
        };
    }
}
