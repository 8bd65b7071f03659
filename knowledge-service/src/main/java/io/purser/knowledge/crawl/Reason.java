package io.purser.knowledge.crawl;

/** Why an address was not taken in. The constants are shown through REST. */
public enum Reason {
    /** robots.txt does not allow it. */
    ROBOTS,
    /** The page, or its answer's header, asks not to be listed. */
    NOINDEX,
    /** It stands at another address now. */
    REDIRECT,
    TOO_MANY_REDIRECTS,
    /** It leads to another site. */
    OUT_OF_SCOPE,
    /** It leads to an address that is not public, or that is no web address. */
    BLOCKED_ADDRESS,
    /** Another page says the same. */
    DUPLICATE,
    /** It names another page as the one to be known. */
    CANONICAL,
    /** There seems to be no end of pages like it. */
    TRAP,
    /** The source has as many pages as it may have. */
    PAGE_LIMIT,
    /** The site took longer than a crawl may. */
    TIME_LIMIT,
    NOT_FOUND,
    GONE,
    SOFT_404,
    AUTH_REQUIRED,
    FORBIDDEN,
    RATE_LIMITED,
    SERVER_ERROR,
    HTTP_ERROR,
    TIMEOUT,
    UNREACHABLE,
    BROKEN,
    DECOMPRESSION_LIMIT,
    /** It takes longer to read than it may. */
    READING_LIMIT,
    UNSUPPORTED_TYPE,
    TOO_LARGE,
    NO_TEXT,
    NEEDS_JAVASCRIPT,
    /** It could not be read, although it was answered. */
    UNREADABLE;

    /** The page may be there all the same: the site could not answer for it this time. */
    boolean isPassing() {
        return switch (this) {
            case RATE_LIMITED, SERVER_ERROR, TIMEOUT, UNREACHABLE, BROKEN -> true;
            default -> false;
        };
    }

    /** Whether the page is not to be found, which may be a mistake the first time. */
    boolean isMissing() {
        return switch (this) {
            case NOT_FOUND, SOFT_404, AUTH_REQUIRED, FORBIDDEN, HTTP_ERROR -> true;
            default -> false;
        };
    }

    static Reason ofStatus(int status) {
        return switch (status) {
            case 401, 407 -> AUTH_REQUIRED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 410 -> GONE;
            case 429 -> RATE_LIMITED;
            default -> status >= 500 ? SERVER_ERROR : HTTP_ERROR;
        };
    }
}
