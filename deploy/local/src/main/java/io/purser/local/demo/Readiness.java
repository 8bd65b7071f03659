package io.purser.local.demo;

import io.purser.local.client.Purser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Waits for knowledge to be searchable. */
record Readiness(Purser purser) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    void await(List<String> sources) {
        Instant end = Instant.now().plus(PATIENCE);
        sources.forEach(source -> await(source, end));
    }

    private void await(String source, Instant end) {
        String status = status(source);
        while (!status.equals("COMPLETED")) {
            if (status.equals("FAILED") || Instant.now().isAfter(end)) {
                throw new IllegalStateException("Knowledge source %s is %s".formatted(source, status));
            }
            pause();
            status = status(source);
        }
    }

    private String status(String source) {
        return purser.get("/v1/Knowledge/" + source + "/Status")
                .orThrow()
                .path("status")
                .asText();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for knowledge", e);
        }
    }
}
