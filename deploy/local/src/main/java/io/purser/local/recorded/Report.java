package io.purser.local.recorded;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What came of a play, for people to read. */
public record Report(List<Played> plays, Duration took) {

    public Report {
        plays = List.copyOf(plays);
    }

    public boolean passed() {
        return plays.stream().allMatch(Played::passed);
    }

    public String text() {
        long passed = plays.stream().filter(Played::passed).count();
        var turns = turns();
        return """
                runs passed    %d of %d
                turns          %d
                tool calls     %d
                time per turn  p50 %.0f ms, p99 %.0f ms, longest %.0f ms
                took           %.1f s
                %s"""
                .formatted(
                        passed,
                        plays.size(),
                        turns.getTotalCount(),
                        plays.stream().mapToInt(Played::calls).sum(),
                        turns.getValueAtPercentile(50) / 1000.0,
                        turns.getValueAtPercentile(99) / 1000.0,
                        turns.getMaxValue() / 1000.0,
                        took.toMillis() / 1000.0,
                        failures());
    }

    private Histogram turns() {
        var histogram = new Histogram(3);
        plays.stream()
                .flatMap(play -> play.turns().stream())
                .forEach(turn -> histogram.recordValue(turn.toNanos() / 1000));
        return histogram;
    }

    public String failures() {
        return plays.stream()
                .filter(play -> !play.passed())
                .map(play -> "%n%s%n%s"
                        .formatted(
                                play.run(),
                                play.differences().stream()
                                        .map(difference -> "  - " + difference)
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }
}
