package io.purser.standin.telling;

/** Sentences that answer a question, and how well the best of them does, as {@link Rating} has it. */
public record Quote(String text, double rating) {

    static final Quote NONE = new Quote("", 0);

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
