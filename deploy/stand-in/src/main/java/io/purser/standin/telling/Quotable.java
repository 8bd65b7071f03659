package io.purser.standin.telling;

/**
 * A sentence of a passage, and what it stands under.
 *
 * @param near the closest heading and the line that leads to it, may be empty
 * @param context all headings, {@code near} included
 */
record Quotable(String sentence, String near, String context, int passage) {

    String inContext() {
        return context.isEmpty() ? sentence : context + ": " + sentence;
    }

    /** What is about this sentence rather than about the whole page. */
    String nearby() {
        return near + " " + sentence;
    }
}
