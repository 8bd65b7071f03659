package io.purser.knowledge.store;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the newest version of a source is.
 *
 * @param found addresses of a web site, fetched or not
 * @param kept pages that could not be read this time and stay as they were
 * @param skipped by reason
 * @param chunks stored with their vectors, also those that are withheld
 * @param withheld how many of them, by reason
 * @param waitsFor what keeps it from being searchable; null when it is its own work
 * @param nextCrawl when the site is read again
 */
public record Progress(
        long version,
        long found,
        long fetched,
        long kept,
        Map<String, Long> skipped,
        int chunks,
        Map<String, Long> withheld,
        @Nullable String waitsFor,
        @Nullable Instant nextCrawl) {

    private static final String FOUND = "FOUND";
    private static final String FETCHED = "FETCHED";
    private static final String KEPT = "KEPT";

    public Progress {
        skipped = Map.copyOf(skipped);
        withheld = Map.copyOf(withheld);
    }

    static Progress none() {
        return new Progress(0, 0, 0, 0, Map.of(), 0, Map.of(), null, null);
    }

    static Progress of(Row row) {
        var pages = counts(row.getString("pages"));
        long waiting = pages.getOrDefault(FOUND, 0L);
        long fetched = pages.getOrDefault(FETCHED, 0L);
        long kept = pages.getOrDefault(KEPT, 0L);
        pages.keySet().removeAll(Set.of(FOUND, FETCHED, KEPT));
        long skipped = pages.values().stream().mapToLong(count -> count).sum();
        var next = row.getOffsetDateTime("next_crawl");
        return new Progress(
                row.getLong("wanted"),
                waiting + fetched + kept + skipped,
                fetched,
                kept,
                pages,
                row.getInteger("chunks_stored"),
                counts(row.getString("withheld")),
                row.getString("waits_for"),
                next == null ? null : next.toInstant());
    }

    private static Map<String, Long> counts(@Nullable String json) {
        return new JsonObject(Optional.ofNullable(json).orElse("{}"))
                .stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                count -> ((Number) count.getValue()).longValue(),
                                Long::sum,
                                TreeMap::new));
    }
}
