package io.purser.knowledge.outside;

import io.purser.knowledge.screening.PassageScreening;
import io.purser.knowledge.screening.Screened;
import io.purser.knowledge.screening.Unscreened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What may be shown of what a store has found: what was screened, as far as its verdict allows. */
@ApplicationScoped
class Showing {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final PassageScreening screening;
    private final LeftOutMeter meter;

    Showing(PassageScreening screening, LeftOutMeter meter) {
        this.screening = screening;
        this.meter = meter;
    }

    /**
     * In place of a passage that may not be shown comes the next nearest. Takes little longer than that; what has no verdict by then
     * is left out.
     */
    Uni<StoreAnswer.Found> of(Candidates candidates, Duration time) {
        long begun = System.nanoTime();
        return outcomes(candidates.first(), candidates.reserve().isEmpty() ? time : most(time))
                .chain(outcomes -> candidates.areEnough(outcomes)
                        ? Uni.createFrom().item(outcomes)
                        : outcomes(candidates.reserve(), time.minusNanos(System.nanoTime() - begun))
                                .map(more -> both(outcomes, more)))
                .map(candidates::shown)
                .invoke(shown -> meter.count(shown.leftOut()));
    }

    /** The rest is for those in reserve, most of which have a verdict when nobody answers for the first. */
    private static Duration most(Duration time) {
        return time.multipliedBy(3).dividedBy(4);
    }

    private Uni<Map<String, Screened>> outcomes(Unscreened texts, Duration time) {
        return texts.isEmpty() ? Uni.createFrom().item(Map.of()) : screening.of(texts, atLeastAMoment(time));
    }

    /** In which what is known already can be looked up. */
    private static Duration atLeastAMoment(Duration time) {
        return time.isPositive() ? time : A_MOMENT;
    }

    private static Map<String, Screened> both(Map<String, Screened> one, Map<String, Screened> other) {
        var both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
