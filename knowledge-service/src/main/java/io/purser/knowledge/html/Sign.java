package io.purser.knowledge.html;

/** What is wrong with a page that was answered with success. */
public enum Sign {
    /** There is no text on it. */
    NO_TEXT,
    /** Its text would be made by scripts, which are not run. */
    NEEDS_JAVASCRIPT,
    /** It says that there is no such page. */
    SOFT_404,
    /** Text on it speaks to an assistant and not to a reader. It is kept. */
    SUSPECTED_INJECTION,
    /** Its elements lie in each other deeper than any reader's do. */
    TOO_DEEP
}
