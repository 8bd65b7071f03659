package io.purser.guardrails.injection;

/** Where a rule fires, in the plain form of a text. */
record Match(Rule rule, int start, int end) {

    /** The match without line breaks that stood for the beginning and the end of a text of that length. */
    Match within(int length) {
        return new Match(rule, Math.max(0, start), Math.min(length, end));
    }
}
