package io.purser.knowledge.bench;

import io.purser.knowledge.search.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Clients who ask one question after the other, all at the same time; as many are answered at a time as there are cores.
 *
 * @param pause between an answer and the next question of the same client
 */
record Rush(Measured measured, List<Asked> questions, Duration pause) {

    private static final int CLIENTS = 8;
    private static final int EACH = 150;
    private static final int TOP = 5;
    private static final double NANOS_OF_A_MILLI = 1e6;

    String text() throws InterruptedException, ExecutionException {
        run(EACH / 3);
        long begun = System.nanoTime();
        long[] nanos = run(EACH);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return "  %d clients who pause %d ms: p50 %.1f ms, p99 %.1f ms, %.0f questions/s"
                .formatted(
                        CLIENTS, pause.toMillis(), quantile(nanos, 0.5), quantile(nanos, 0.99), nanos.length / seconds);
    }

    private long[] run(int each) throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var visits = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i * each;
                visits.add(() -> LongStream.range(first, first + (long) each)
                        .map(number ->
                                time(() -> workers.submit(() -> ask(number)).get(1, TimeUnit.MINUTES)))
                        .toArray());
            }
            var all = LongStream.builder();
            for (var visit : clients.invokeAll(visits)) {
                LongStream.of(visit.get()).forEach(all::add);
            }
            return all.build().sorted().toArray();
        }
    }

    private int ask(long number) throws IOException {
        return measured.search(questions.get((int) (number % questions.size())), TOP)
                .size();
    }

    private long time(Callable<Integer> work) {
        long begun = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        long took = System.nanoTime() - begun;
        LockSupport.parkNanos(pause.toNanos());
        return took;
    }

    private static double quantile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / NANOS_OF_A_MILLI;
    }
}
