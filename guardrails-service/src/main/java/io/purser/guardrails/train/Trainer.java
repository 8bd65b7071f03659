package io.purser.guardrails.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Learns the weights of one detector from labelled data. The same data give the same weights. */
public interface Trainer {

    /** As the weights' file and the report call it. */
    String name();

    /**
     * Writes the weights, and tells how good they are.
     *
     * @param data the folder of the labelled data
     * @param weights the folder that the weights are written to
     */
    void train(Path data, Path weights, PrintStream report) throws IOException;
}
