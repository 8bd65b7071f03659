package io.purser.knowledge.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Times what is done again and again: by the clock, and by the work of the processor, which says more on a busy machine. */
final class Stopwatch {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final List<Long> times = new ArrayList<>();
    private long processor;

    <T> T time(Callable<T> work) {
        long cpu = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            times.add(System.nanoTime() - start);
            processor += MACHINE.getProcessCpuTime() - cpu;
        }
    }

    /** In milliseconds; {@code share} 0.5 is the median. */
    double quantile(double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / NANOS_OF_A_MILLI;
    }

    double perSecond() {
        return times.size()
                * NANOS_OF_A_MILLI
                * 1000
                / times.stream().mapToLong(Long::longValue).sum();
    }

    /** Milliseconds of a core for each time. */
    double processor() {
        return processor / NANOS_OF_A_MILLI / times.size();
    }
}
