package io.purser.guardrails.train;

/** From log odds to a chance. */
final class Logistic {

    private Logistic() {}

    static double of(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
