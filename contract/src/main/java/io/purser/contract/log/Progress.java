package io.purser.contract.log;

import java.util.ArrayDeque;

/**
 * How far a partition's records are dealt with, though they are dealt with in any order. For the consumer's thread alone, but for
 * the acknowledgements, which come from anywhere.
 */
final class Progress {

    private final ArrayDeque<Taken> open = new ArrayDeque<>();
    private long next;
    private long committed;

    Progress(long start) {
        next = start;
        committed = start;
    }

    /** A record that was taken and is dealt with when this runs. */
    private static final class Taken implements Runnable {

        private final long offset;
        private volatile boolean done;

        private Taken(long offset) {
            this.offset = offset;
        }

        @Override
        public void run() {
            done = true;
        }
    }

    /** What acknowledges the record; records are taken in the order of the log. */
    Runnable take(long offset) {
        var taken = new Taken(offset);
        open.add(taken);
        next = offset + 1;
        return taken;
    }

    void passOver(long offset) {
        next = offset + 1;
    }

    /** All records before this one are dealt with. */
    long position() {
        for (var first = open.peek(); first != null && first.done; first = open.peek()) {
            open.remove();
        }
        var oldest = open.peek();
        return oldest == null ? next : oldest.offset;
    }

    /** Records that were taken and whose places cannot be committed yet. */
    int open() {
        return open.size();
    }

    boolean isBehind() {
        return position() > committed;
    }

    void committed(long position) {
        committed = position;
    }
}
