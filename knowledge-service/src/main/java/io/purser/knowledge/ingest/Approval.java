package io.purser.knowledge.ingest;

import io.purser.knowledge.screening.Screened;
import io.purser.knowledge.screening.Screening;
import io.purser.knowledge.screening.StoredVerdicts;
import io.purser.knowledge.screening.Unanswered;
import io.purser.knowledge.screening.Unscreened;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sees that no chunk is stored of which nobody has said whether it may be shown. A text that its source has had is not asked for again. */
@ApplicationScoped
class Approval {

    private static final Screened NOBODY_SAID = new Screened.Withheld(Screened.UNCHECKED);

    private final StoredVerdicts verdicts;
    private final Screening screening;
    private final Embedding embedding;

    Approval(StoredVerdicts verdicts, Screening screening, Embedding embedding) {
        this.verdicts = verdicts;
        this.screening = screening;
        this.embedding = embedding;
    }

    /** The chunks as they may be stored. They are embedded while the answers are on their way. */
    Uni<List<Embedded>> of(Claim claim, List<NewChunk> chunks) {
        return verdicts.known(
                        claim.source(), chunks.stream().map(NewChunk::screened).toList())
                .map(known -> known.entrySet().stream()
                        .filter(verdict -> !verdict.getValue().equals(NOBODY_SAID))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)))
                .chain(known -> of(claim, chunks, known));
    }

    private Uni<List<Embedded>> of(Claim claim, List<NewChunk> chunks, Map<String, Screened> known) {
        var asked = chunks.stream()
                .filter(chunk -> !known.containsKey(chunk.screened()))
                .toList();
        var embedded = embedding.of(
                claim.source(),
                chunks.stream()
                        .map(chunk -> Optional.ofNullable(known.get(chunk.screened()))
                                .map(chunk::as)
                                .orElse(chunk))
                        .toList());
        return asked.isEmpty()
                ? embedded
                : Uni.combine()
                        .all()
                        .unis(embedded, answers(claim, asked))
                        .asTuple()
                        .chain(both -> embedding.again(both.getItem1(), chunk -> asked(chunk, known, both.getItem2())));
    }

    private static NewChunk asked(NewChunk chunk, Map<String, Screened> known, Map<String, Screened> answers) {
        return known.containsKey(chunk.screened())
                ? chunk
                : chunk.as(answers.getOrDefault(chunk.screened(), NOBODY_SAID));
    }

    private Uni<Map<String, Screened>> answers(Claim claim, List<NewChunk> chunks) {
        var texts = chunks.stream()
                .collect(Collectors.toMap(NewChunk::screened, NewChunk::unscreened, (one, same) -> one))
                .values();
        return screening
                .of(new Unscreened(claim.account(), claim.source(), claim.version(), List.copyOf(texts)))
                .onFailure(Unanswered.class)
                .transform(failure -> unusable((Unanswered) failure));
    }

    private static Unusable unusable(Unanswered unanswered) {
        return new Unusable(
                "Its chunks could not be screened: guardrails-service gave no answer within %d s. Nothing was made searchable; try again when it runs"
                        .formatted(unanswered.patience().toSeconds()),
                unanswered);
    }
}
