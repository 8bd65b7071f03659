package io.purser.knowledge.outside;

import io.purser.knowledge.screening.PassageScreening;
import io.purser.knowledge.screening.Presented;
import io.purser.knowledge.screening.Screened;
import io.purser.knowledge.screening.Unscreened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be shown of what a store has found: what was screened, as far as its verdict allows. */
@ApplicationScoped
class Showing {

    private final PassageScreening screening;
    private final LeftOutMeter meter;

    Showing(PassageScreening screening, LeftOutMeter meter) {
        this.screening = screening;
        this.meter = meter;
    }

    /** Takes little longer than that; what has no verdict by then is left out. */
    Uni<StoreAnswer.Found> of(Connection connection, List<Near> found, Duration time) {
        var space = EmbeddingSpace.of(connection);
        return found.isEmpty()
                ? Uni.createFrom().item(new StoreAnswer.Found(space, found, List.of()))
                : screening
                        .of(unscreened(connection, found), time)
                        .map(outcomes -> shown(space, found, outcomes))
                        .invoke(shown -> meter.count(shown.leftOut()));
    }

    private static Unscreened unscreened(Connection connection, List<Near> found) {
        var texts = found.stream()
                .map(near -> new Presented(near.chunk()).unscreened())
                .collect(Collectors.toMap(text -> text.digest(), text -> text, (one, same) -> one))
                .values();
        return new Unscreened(connection.account(), connection.source(), connection.version(), List.copyOf(texts));
    }

    private static StoreAnswer.Found shown(EmbeddingSpace space, List<Near> found, Map<String, Screened> outcomes) {
        var near = new ArrayList<Near>();
        var leftOut = new ArrayList<LeftOut>();
        for (Near passage : found) {
            var presented = new Presented(passage.chunk());
            Optional.ofNullable(outcomes.get(presented.digest()))
                    .map(presented::below)
                    .ifPresentOrElse(
                            outcome -> sort(passage, outcome, near, leftOut), () -> leftOut.add(LeftOut.late(passage)));
        }
        return new StoreAnswer.Found(space, near, leftOut);
    }

    private static void sort(Near passage, Screened outcome, List<Near> near, List<LeftOut> leftOut) {
        switch (outcome) {
            case Screened.Passed() -> near.add(passage);
            case Screened.Replaced(String text) ->
                near.add(new Near(passage.chunk().saying(text), passage.nearness()));
            case Screened.Withheld(String why) -> leftOut.add(LeftOut.of(passage, why));
        }
    }
}
