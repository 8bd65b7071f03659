package io.purser.guardrails.monitor;

import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The figures of alerts, as they are now. */
@ApplicationScoped
class Readings {

    private final FigureStore store;

    Readings(FigureStore store) {
        this.store = store;
    }

    /** Empty when there is too little to compute it from. */
    Uni<Optional<Double>> of(Alert alert, Instant now) {
        var wanted = new Wanted(
                alert.accountSid(),
                Period.last(alert.window(), now),
                alert.detector(),
                Optional.ofNullable(alert.surface())
                        .flatMap(Surface::named)
                        .map(Surface::name)
                        .orElse(null),
                alert.assistantId());
        return switch (alert.figure()) {
            case FIRED_SHARE ->
                total(wanted).map(tally -> enough(alert, tally.count(), share(tally.fired(), tally.count())));
            case FIRED_COUNT -> total(wanted).map(tally -> enough(alert, tally.count(), tally.fired()));
            case MEAN_SCORE ->
                total(wanted).map(tally -> enough(alert, tally.count(), share(tally.sum(), tally.count())));
            case COULD_NOT_RUN ->
                total(wanted).map(tally -> enough(alert, tally.count() + tally.couldNotRun(), tally.couldNotRun()));
            case FLAGGED_SHARE -> store.decisions(wanted).map(decisions -> flagged(alert, decisions));
            case PRECISION -> store.labels(wanted).map(labels -> precision(alert, labels));
            case DRIFT -> drift(alert, wanted);
        };
    }

    private Uni<Tally> total(Wanted wanted) {
        return store.tallies(wanted, false).map(Map::values).map(Readings::sum);
    }

    private Uni<Optional<Double>> drift(Alert alert, Wanted wanted) {
        return total(wanted).chain(now -> total(wanted.in(wanted.period().before()))
                .map(before -> now.count() < alert.leastCount()
                        ? Optional.empty()
                        : now.scores().stabilityIndex(before.scores())));
    }

    private static Optional<Double> flagged(Alert alert, List<Decided> decisions) {
        long all = decisions.stream().mapToLong(Decided::count).sum();
        long passed = decisions.stream()
                .filter(decided -> decided.decision().equals("ALLOW"))
                .mapToLong(Decided::count)
                .sum();
        return enough(alert, all, share(all - passed, all));
    }

    private static Optional<Double> precision(Alert alert, Map<String, Labelled> labels) {
        var all = labels.values().stream().reduce(Labelled.NOTHING, Labelled::plus);
        return all.correct() + all.falseAlarms() < alert.leastCount() ? Optional.empty() : all.precision();
    }

    private static Tally sum(Collection<Tally> tallies) {
        return tallies.stream()
                .reduce(
                        Tally.NOTHING,
                        (a, b) -> new Tally(
                                a.count() + b.count(),
                                a.fired() + b.fired(),
                                a.couldNotRun() + b.couldNotRun(),
                                a.sum() + b.sum(),
                                new Histogram(IntStream.range(0, Histogram.BUCKETS)
                                        .mapToObj(i -> a.scores().counts().get(i)
                                                + b.scores().counts().get(i))
                                        .toList())));
    }

    private static Optional<Double> enough(Alert alert, long count, double figure) {
        return count < alert.leastCount() || Double.isNaN(figure) ? Optional.empty() : Optional.of(figure);
    }

    private static double share(double part, long of) {
        return of == 0 ? Double.NaN : part / of;
    }
}
