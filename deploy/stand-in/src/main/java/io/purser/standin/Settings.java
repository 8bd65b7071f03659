package io.purser.standin;

import java.util.Map;

/** Where to listen, and whether to load the embedding model at once or when it is first needed. */
record Settings(String host, int port, boolean warm) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("HOST", "127.0.0.1"),
                port(environment.getOrDefault("PORT", "0")),
                !environment.getOrDefault("EMBEDDINGS", "background").equals("lazy"));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("PORT must be a number from 0 to 65535, and not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
