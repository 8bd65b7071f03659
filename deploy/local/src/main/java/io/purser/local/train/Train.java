package io.purser.local.train;

import io.purser.local.verb.Verb;
import picocli.CommandLine.Command;

/** Learns the weights that ship with a service anew. */
@Command(
        name = "train",
        subcommands = {GuardrailsTraining.class})
public final class Train implements Verb {

    @Override
    public Integer call() {
        System.err.println("Say what to train: ./purser train guardrails");
        return 2;
    }
}
