package io.purser.knowledge.ingest;

import io.purser.contract.event.ChunksProduced.Text;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.Digest;
import io.purser.knowledge.screening.Presented;
import io.purser.knowledge.screening.Screened;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chunk on its way into the database.
 *
 * @param indexed what is embedded of it as a whole
 * @param parts what is embedded of it beside that
 * @param digest of all that is embedded
 * @param screened digest of what is screened of it
 * @param withheld why nobody is to find it
 */
record NewChunk(
        Chunk chunk, String indexed, List<String> parts, String digest, String screened, @Nullable String withheld) {

    NewChunk {
        parts = List.copyOf(parts);
    }

    static NewChunk of(Chunk chunk) {
        return of(chunk, new Presented(chunk).digest());
    }

    private static NewChunk of(Chunk chunk, String screened) {
        String indexed = chunk.indexed();
        var parts = chunk.parts();
        var embedded = Stream.concat(Stream.of(indexed), parts.stream()).collect(Collectors.joining("\0"));
        return new NewChunk(chunk, indexed, parts, Digest.of(embedded), screened, null);
    }

    /** All of it that a model would be shown. */
    Text unscreened() {
        return new Presented(chunk).unscreened();
    }

    /** As it may come to be searchable. */
    NewChunk as(Screened outcome) {
        return switch (new Presented(chunk).below(outcome)) {
            case Screened.Passed() -> this;
            case Screened.Withheld(String why) -> withheld(why);
            case Screened.Replaced(String text) -> of(chunk.saying(text), screened);
        };
    }

    private NewChunk withheld(String why) {
        return new NewChunk(chunk, indexed, parts, digest, screened, why);
    }
}
