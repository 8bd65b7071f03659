package io.purser.standin.telling;

/** A sentence of a passage, and what it stands under: headings and the line that leads to it. */
record Quotable(String sentence, String context, int passage) {

    String inContext() {
        return context.isEmpty() ? sentence : context + ": " + sentence;
    }
}
