package io.purser.guardrails.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.guardrails.screening.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures as the API shows them. What there is nothing to compute from is null. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record Figures(
        Instant from,
        Instant to,
        Instant comparedFrom,
        Instant comparedTo,
        Duration interval,
        List<Count> decisions,
        List<OfDetector> detectors,
        List<OfInterval> series) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Count(String surface, String decision, long count) {}

    /**
     * One detector's.
     *
     * @param scores how many lie in each tenth from 0 to 1
     * @param stabilityIndex of the scores against the compared time
     * @param largestDistance of the cumulated scores from those of the compared time
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfDetector(
            String detector,
            String surface,
            @Nullable String assistantId,
            long count,
            long fired,
            @Nullable Double firedShare,
            @Nullable Double meanScore,
            long couldNotRun,
            List<Long> scores,
            Labelled labels,
            @Nullable Double precision,
            @Nullable Double stabilityIndex,
            @Nullable Double largestDistance) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfInterval(
            Instant at,
            String detector,
            String surface,
            @Nullable String assistantId,
            long count,
            long fired,
            @Nullable Double firedShare,
            @Nullable Double meanScore) {}

    static Figures of(
            Period period,
            Period compared,
            Duration interval,
            List<Decided> decisions,
            Map<Group, Tally> tallies,
            Map<Group, Tally> before,
            Map<String, Labelled> labels,
            List<Step> series) {
        return new Figures(
                period.from(),
                period.to(),
                compared.from(),
                compared.to(),
                interval,
                decisions.stream()
                        .map(decided -> new Count(wire(decided.surface()), decided.decision(), decided.count()))
                        .toList(),
                tallies.entrySet().stream()
                        .map(entry -> ofDetector(
                                entry.getKey(),
                                entry.getValue(),
                                before.getOrDefault(entry.getKey(), Tally.NOTHING),
                                labels.getOrDefault(entry.getKey().detector(), Labelled.NOTHING)))
                        .toList(),
                series.stream().map(Figures::ofInterval).toList());
    }

    private static OfDetector ofDetector(Group group, Tally tally, Tally before, Labelled labels) {
        return new OfDetector(
                group.detector(),
                wire(group.surface()),
                group.assistant(),
                tally.count(),
                tally.fired(),
                share(tally.fired(), tally.count()),
                share(tally.sum(), tally.count()),
                tally.couldNotRun(),
                tally.scores().counts(),
                labels,
                labels.precision().orElse(null),
                tally.scores().stabilityIndex(before.scores()).orElse(null),
                tally.scores().largestDistance(before.scores()).orElse(null));
    }

    private static OfInterval ofInterval(Step step) {
        return new OfInterval(
                step.begins(),
                step.group().detector(),
                wire(step.group().surface()),
                step.group().assistant(),
                step.count(),
                step.fired(),
                share(step.fired(), step.count()),
                share(step.sum(), step.count()));
    }

    private static @Nullable Double share(double part, long of) {
        return of == 0 ? null : part / of;
    }

    private static String wire(String surface) {
        return Surface.valueOf(surface).wire();
    }
}
