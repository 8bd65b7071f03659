package io.purser.guardrails.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Makes the weights of one model from labelled data. The same data gives the same weights. */
public interface Trainer {

    String name();

    /**
     * @param data the folder of labelled data
     * @param weights the folder that the weights go to
     * @param report where the figures on sources that were held out are printed
     */
    void train(Path data, Path weights, PrintStream report) throws IOException;
}
