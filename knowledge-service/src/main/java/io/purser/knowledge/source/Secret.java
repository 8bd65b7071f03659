package io.purser.knowledge.source;

/** What becomes of the secret that belongs to a source's details. */
sealed interface Secret {

    record None() implements Secret {}

    /** The one that is stored, as its mask came back. */
    record Same() implements Secret {}

    record New(String text) implements Secret {

        /** Without it. */
        @Override
        public String toString() {
            return "New";
        }
    }
}
