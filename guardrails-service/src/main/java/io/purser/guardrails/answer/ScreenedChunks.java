package io.purser.guardrails.answer;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksScreened;
import io.purser.contract.event.ChunksScreened.Screened;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.verdict.VerdictRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The answer to chunks, and what else is found by the checks that only measure. */
record ScreenedChunks(ChunksProduced produced, ChunksScreened answer, List<One> chunks) {

    ScreenedChunks {
        chunks = List.copyOf(chunks);
    }

    /** One of the chunks. */
    record One(Screened screened, Uni<List<Finding>> later) {}

    /** Those in which something was found, each when all checks on it have spoken: verdicts of all chunks would be millions. */
    Multi<VerdictRecord> fired() {
        return Multi.createFrom()
                .iterable(chunks)
                .onItem()
                .transformToUniAndConcatenate(
                        chunk -> chunk.later().map(VerdictRecord.of(produced, chunk.screened())::with))
                .filter(VerdictRecord::fired);
    }
}
