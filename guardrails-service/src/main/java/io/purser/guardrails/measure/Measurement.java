package io.purser.guardrails.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Figures of one detector. */
@FunctionalInterface
interface Measurement {

    /** @param folder of the labelled data */
    void print(Path folder, PrintStream out) throws IOException;
}
