package io.purser.guardrails.encoder;

/** Turns a text into a vector of its meaning. Blocks for milliseconds. */
@FunctionalInterface
public interface Encoder {

    /** As many numbers for each text, of length 1 taken together; what is beyond some 250 words of a text is not read. */
    float[] encode(String text);
}
