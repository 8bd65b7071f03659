package io.purser.guardrails.outside;

/** What the words of a model that was asked for its judgement mean. */
@FunctionalInterface
interface Judgement {

    /** @throws IllegalArgumentException when they are no judgement */
    Reading read(String words, String version);
}
