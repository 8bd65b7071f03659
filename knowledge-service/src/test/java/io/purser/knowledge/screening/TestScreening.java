package io.purser.knowledge.screening;

import io.purser.contract.event.ChunksProduced.Text;
import io.purser.testparts.TestGuardrails;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Screens at once, by the words that {@link TestGuardrails} knows, and remembers what it was asked. */
public final class TestScreening implements Screening {

    private final StoredVerdicts verdicts;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean answering = true;
    private volatile String banned = "";

    public TestScreening(StoredVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The texts, in their order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void answers(boolean does) {
        answering = does;
    }

    /** From now on texts that say this are held back too. */
    public void bans(String words) {
        banned = words;
    }

    @Override
    public Uni<Map<String, Screened>> of(Unscreened unscreened) {
        if (!answering) {
            return Uni.createFrom().failure(new Unanswered(Duration.ofSeconds(3)));
        }
        unscreened.texts().stream().map(Text::text).forEach(asked::add);
        return verdicts.forgetUnchecked(unscreened.source(), unscreened.digests())
                .chain(() -> Multi.createFrom()
                        .iterable(unscreened.events(Instant.now()))
                        .onItem()
                        .transformToUniAndConcatenate(event -> verdicts.keep(TestGuardrails.answer(event, banned)))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> verdicts.known(unscreened.source(), unscreened.digests()));
    }
}
