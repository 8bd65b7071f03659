package io.purser.standin;

import java.io.IOException;

/** Starts the stand-in from the environment: HOST, PORT, EMBEDDINGS. The first line it prints tells its address. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            StandIn standIn = StandIn.start(Settings.of(System.getenv()));
            System.out.println("Listening on " + standIn.address());
            System.out.println(
                    "This is the stand-in model: for trying and testing, not a real model. It picks functions by"
                            + " similarity, answers with quotes, and plays scripts.");
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The stand-in model could not start: " + e.getMessage());
            System.exit(1);
        }
    }
}
