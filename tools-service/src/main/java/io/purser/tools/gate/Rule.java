package io.purser.tools.gate;

/** Policies, made ready. */
@FunctionalInterface
interface Rule {

    /** The same for the same facts. Never fails: what cannot be evaluated is {@link Decision.Undecided}. */
    Decision decide(Facts facts);
}
