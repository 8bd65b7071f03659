package io.purser.knowledge.file;

/**
 * Ends what nobody waits for any more, see {@link ReadingRoom}: else it would keep one of few threads busy for ever.
 */
final class Patience {

    private Patience() {}

    static void requireSome() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TakesTooLong("It takes too long to read: split the file");
        }
    }
}
