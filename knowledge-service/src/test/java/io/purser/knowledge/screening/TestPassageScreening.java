package io.purser.knowledge.screening;

import io.purser.contract.event.ChunksScreened;
import io.purser.testparts.TestGuardrails;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Screens at once, by the words that {@link TestGuardrails} knows. */
public final class TestPassageScreening implements PassageScreening {

    private volatile boolean answering = true;

    public void answers(boolean does) {
        answering = does;
    }

    @Override
    public Uni<Map<String, Screened>> of(Unscreened unscreened, Duration time) {
        return Uni.createFrom().item(() -> answering ? answers(unscreened) : Map.of());
    }

    private static Map<String, Screened> answers(Unscreened unscreened) {
        return unscreened.events(Instant.now()).stream()
                .flatMap(event -> TestGuardrails.answer(event).chunks().stream())
                .collect(Collectors.toMap(ChunksScreened.Screened::digest, Screened::of));
    }
}
