package io.purser.guardrails.screening;

/** Who does the work. Knowledge sources come in bulk, so they have a crew of their own: no customer waits behind one. */
public record Crews(Workers conversations, Workers chunks) implements AutoCloseable {

    /** One crew for all. */
    public static Crews of(Workers workers) {
        return new Crews(workers, workers);
    }

    public Workers of(Surface surface) {
        return surface == Surface.CHUNK ? chunks : conversations;
    }

    @Override
    public void close() {
        conversations.close();
        chunks.close();
    }
}
