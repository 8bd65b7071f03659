package io.purser.standin.meaning;

/** Computes the sense of one text. Blocks. */
@FunctionalInterface
interface Encoder {
    Sense encode(String text);
}
