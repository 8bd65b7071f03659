package io.purser.knowledge.bench;

import io.purser.knowledge.index.Hit;
import io.purser.knowledge.index.Standalone;
import io.purser.knowledge.index.Wording;
import io.purser.knowledge.store.EmbeddedChunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What an index of many chunks costs: to make, to keep and to ask. Embedding is not part of it. */
record Scale(int chunks, Map<String, String> settings) {

    private static final int TOGETHER = 200;
    private static final int QUESTIONS = 200;
    private static final int TOP = 5;

    String text() throws IOException {
        Path folder = Files.createTempDirectory("scale");
        var own = new HashMap<>(settings);
        own.put("index.directory", folder.toString());
        try (var index = Standalone.create(own)) {
            var making = new Stopwatch();
            making.time(() -> {
                index.define(portions());
                return folder;
            });
            return "%,d made-up chunks:%n  indexing: %.0f s, %.2f CPU-ms each%n  on disk: %.1f kB each, %.2f GB%n%s"
                    .formatted(
                            chunks,
                            making.quantile(1) / 1000,
                            making.processor() / chunks,
                            size(folder) / 1e3 / chunks,
                            size(folder) / 1e9,
                            searches(index));
        } finally {
            Files.delete(folder);
        }
    }

    private Iterator<List<EmbeddedChunk>> portions() {
        return IntStream.iterate(0, first -> first < chunks, first -> first + TOGETHER)
                .mapToObj(first -> IntStream.range(first, Math.min(chunks, first + TOGETHER))
                        .mapToObj(MadeUp::chunk)
                        .toList())
                .iterator();
    }

    private String searches(Standalone index) throws IOException {
        var searching = new Stopwatch();
        var comparing = new Stopwatch();
        int same = 0;
        int all = 0;
        for (int round = 0; round < 2; round++) {
            for (int question = 0; question < QUESTIONS; question++) {
                int number = (int) ((long) question * chunks / QUESTIONS);
                var words = List.of(new Wording(MadeUp.question(number), 1));
                var vector = MadeUp.asked(number);
                var found = searching.time(() -> index.search(words, vector, TOP));
                var exact = comparing.time(() -> index.exactly(words, vector, TOP));
                same += common(found, exact);
                all += exact.size();
            }
        }
        return "  a search: p50 %.1f ms, p99 %.1f ms, %.1f CPU-ms; looking at each vector: p50 %.1f ms, %.1f CPU-ms%n"
                        .formatted(
                                searching.quantile(0.5),
                                searching.quantile(0.99),
                                searching.processor(),
                                comparing.quantile(0.5),
                                comparing.processor())
                + "  of the first %d, %.1f %% are those that looking at each vector finds%n"
                        .formatted(TOP, 100.0 * same / all);
    }

    private static int common(List<Hit> found, List<Hit> exact) {
        var both = new HashSet<>(found.stream().map(hit -> hit.chunk().id()).toList());
        both.retainAll(exact.stream().map(hit -> hit.chunk().id()).toList());
        return both.size();
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Scale::length).sum();
        }
    }

    private static long length(Path file) {
        return file.toFile().length();
    }
}
