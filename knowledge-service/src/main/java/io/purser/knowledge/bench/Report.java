package io.purser.knowledge.bench;

import io.purser.knowledge.search.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** What there is to say about a collection. */
record Report(Collection collection, Measured measured, int chunks) {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(100), Duration.ZERO);

    String text() throws InterruptedException, ExecutionException {
        var lines = new ArrayList<String>();
        lines.add("%s: %d pages, %d chunks"
                .formatted(collection.name(), collection.pages().size(), chunks));
        lines.addAll(quality());
        Published.of(collection).stream().map(Published::text).forEach(lines::add);
        lines.addAll(unanswerable());
        lines.add("  embedding: %.1f chunks/s, %.0f CPU-ms each"
                .formatted(measured.embedding.perSecond(), measured.embedding.processor()));
        lines.add("  a question: p50 %.1f ms, p99 %.1f ms, %.1f CPU-ms"
                .formatted(
                        measured.searching.quantile(0.5),
                        measured.searching.quantile(0.99),
                        measured.searching.processor()));
        var questions = collection.queries().stream().map(Query::alone).toList();
        for (Duration pause : PAUSES) {
            lines.add(new Rush(measured, questions, pause).text());
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> quality() {
        var answerable =
                collection.queries().stream().filter(Query::isAnswerable).toList();
        var lines = new ArrayList<String>();
        lines.add(quality(answerable, Query::alone).text("found here"));
        var languages =
                answerable.stream().map(Query::language).distinct().sorted().toList();
        if (languages.size() > 1) {
            languages.forEach(language ->
                    lines.add(quality(of(language, answerable), Query::alone).text("asked in " + language)));
        }
        if (answerable.stream().anyMatch(query -> !query.context().isEmpty())) {
            lines.add(quality(answerable, Query::inContext).text("with what was said before"));
        }
        return lines;
    }

    private static List<Query> of(String language, List<Query> queries) {
        return queries.stream()
                .filter(query -> query.language().equals(language))
                .toList();
    }

    private Quality quality(List<Query> queries, Function<Query, Asked> asked) {
        return new Quality(queries.stream()
                .map(query -> measured.ask(asked.apply(query), query))
                .toList());
    }

    private List<String> unanswerable() {
        var without = collection.queries().stream()
                .filter(query -> !query.isAnswerable())
                .toList();
        long silent = without.stream()
                .filter(query -> measured.ask(query.alone(), query).pages().isEmpty())
                .count();
        return without.isEmpty()
                ? List.of()
                : List.of("  %d of %d questions without an answer found nothing".formatted(silent, without.size()));
    }
}
