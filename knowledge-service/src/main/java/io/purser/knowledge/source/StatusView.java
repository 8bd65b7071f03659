package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.purser.knowledge.store.Progress;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far a source is, as the wire contract shows it; {@code error}, why it failed, and {@code progress} are extensions. */
@JsonNaming(SnakeCaseStrategy.class)
record StatusView(
        String status,
        @Nullable String lastStatus,
        String accountSid,
        Instant dateUpdated,
        @Nullable String error,
        ProgressView progress) {

    static StatusView of(Source source, Progress progress) {
        var last = source.lastStatus();
        return new StatusView(
                source.status().name(),
                last == null ? null : last.name(),
                source.account().value(),
                source.updated(),
                source.error(),
                ProgressView.of(source, progress));
    }

    /** What has become of the version that is, or was last, on its way to being searchable. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ProgressView(
            long version,
            long searchableVersion,
            long pagesFound,
            long pagesFetched,
            long pagesKept,
            Map<String, Long> pagesSkipped,
            int chunks,
            Map<String, Long> chunksWithheld,
            @Nullable String waitsFor,
            @Nullable Instant nextCrawl) {

        static ProgressView of(Source source, Progress progress) {
            return new ProgressView(
                    progress.version(),
                    source.version(),
                    progress.found(),
                    progress.fetched(),
                    progress.kept(),
                    new TreeMap<>(progress.skipped()),
                    progress.chunks(),
                    new TreeMap<>(progress.withheld()),
                    progress.waitsFor(),
                    progress.nextCrawl());
        }
    }
}
