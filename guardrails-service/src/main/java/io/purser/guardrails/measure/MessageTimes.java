package io.purser.guardrails.measure;

import io.purser.guardrails.measure.Labelled.Injection;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The CPU time that all checks of a short message take together. */
final class MessageTimes implements Measurement {

    /** Of this thread alone, so that a busy machine tells the same. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** About 40 tokens. */
    private static final int LENGTH = 180;

    private static final int ROUNDS = 3;

    private final List<Detector> detectors;

    MessageTimes(Detector... detectors) {
        this.detectors = List.of(detectors);
    }

    /** The last round is told of, so that a warm machine was measured. */
    @Override
    public void print(Path folder, PrintStream out) throws IOException {
        var rows = Labelled.read(folder.resolve("prompt_injection.jsonl"), Injection.class).stream()
                .filter(row -> "user".equals(row.channel()) && row.text().length() <= LENGTH)
                .toList();
        for (int round = 1; round < ROUNDS; round++) {
            rows.forEach(this::nanos);
        }
        out.println(
                "CPU time of all checks of a message of up to 40 tokens (target: p95 15 ms, 100 messages/s on two cores)");
        line(
                out,
                "customers' messages",
                rows.stream()
                        .filter(row -> row.category().startsWith("benign_customer"))
                        .toList());
        line(out, "all short rows, attacks as well", rows);
        out.println();
    }

    private void line(PrintStream out, String name, List<Injection> rows) {
        long[] nanos = rows.stream().mapToLong(this::nanos).sorted().toArray();
        double mean = Arrays.stream(nanos).average().orElse(Double.NaN);
        out.printf(
                Locale.ROOT,
                "%s: p50 %.2f ms, p95 %.2f ms, longest %.1f ms; %.0f messages/s a core%n",
                name,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                1e9 / mean);
    }

    private long nanos(Injection row) {
        long start = CPU.getCurrentThreadCpuTime();
        var text = Screened.of(Surface.MESSAGE, row.text());
        detectors.forEach(detector -> detector.detect(text));
        return CPU.getCurrentThreadCpuTime() - start;
    }
}
