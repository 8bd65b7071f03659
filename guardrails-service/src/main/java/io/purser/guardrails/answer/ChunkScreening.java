package io.purser.guardrails.answer;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksScreened;
import io.purser.contract.event.Verdict;
import io.purser.guardrails.screening.Surface;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to texts that are to be searchable, by what holds for their account. They are looked at one after the other, as
 * nobody is in a hurry; while the policies cannot be read they wait.
 */
record ChunkScreening(Gates gates, Clock clock) {

    private static final Logger LOG = Logger.getLogger(ChunkScreening.class);

    Uni<ScreenedChunks> answer(ChunksProduced produced) {
        return gates.find(produced.header().account(), Optional.empty(), Surface.CHUNK)
                .chain(gate -> Multi.createFrom()
                        .iterable(produced.texts())
                        .onItem()
                        .transformToUniAndConcatenate(text -> screened(text, gate))
                        .collect()
                        .asList())
                .map(chunks -> answer(produced, chunks));
    }

    private ScreenedChunks answer(ChunksProduced produced, List<ScreenedChunks.One> chunks) {
        var header = produced.header().answer(clock.instant());
        var screened = chunks.stream().map(ScreenedChunks.One::screened).toList();
        return new ScreenedChunks(produced, new ChunksScreened(header, produced.version(), screened), chunks);
    }

    private static Uni<ScreenedChunks.One> screened(ChunksProduced.Text text, Gate gate) {
        return Uni.createFrom()
                .deferred(
                        () -> StrangersText.of(text.text(), Surface.CHUNK, gate).judge())
                .map(outcome -> new ScreenedChunks.One(
                        of(text, outcome.instead(), outcome.judged().verdict()),
                        outcome.judged().later()))
                .onFailure()
                .recoverWithItem(failure -> no(text, failure));
    }

    private static ScreenedChunks.One no(ChunksProduced.Text text, Throwable failure) {
        LOG.error("Screening broke down", failure);
        return new ScreenedChunks.One(
                of(text, null, Reasons.brokenDown()), Uni.createFrom().item(List.of()));
    }

    /** What is said in place of a text that is held back as a whole is for models, and no model sees such a chunk. */
    private static ChunksScreened.Screened of(ChunksProduced.Text text, @Nullable String instead, Verdict verdict) {
        boolean inParts = verdict.decision() == Verdict.Decision.REDACT;
        return new ChunksScreened.Screened(text.chunk(), text.digest(), inParts ? instead : null, verdict);
    }
}
