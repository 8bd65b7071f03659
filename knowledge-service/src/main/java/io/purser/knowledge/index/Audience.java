package io.purser.knowledge.index;

/** Who is to see what is found. */
public sealed interface Audience {

    /** The account that owns the sources: everything. */
    record Owner() implements Audience {}

    /** A customer of whom nothing is proven: nothing that is kept for some. */
    record Anonymous() implements Audience {}

    /** A customer who has proven to be this identity: also what is kept for verified ones, and for this one. */
    record Verified(String identity) implements Audience {}
}
