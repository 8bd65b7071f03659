package io.purser.knowledge.bench;

import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.TestEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures retrieval on folders in BEIR's layout, or with a {@code site} and {@code qa.jsonl}. Arguments: the folders, and
 * settings such as {@code search.meaning=0.5}.
 */
public final class KnowledgeBench {

    private KnowledgeBench() {}

    public static void main(String[] arguments) throws IOException {
        var tuning = new HashMap<String, String>();
        var folders = new ArrayList<Path>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                folders.add(Path.of(argument));
            } else {
                tuning.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        var embedder = TestEmbedder.real();
        embedder.embed("warm up");
        System.out.printf(
                "%-16s %7s %7s %7s %7s %7s %7s %9s %9s %9s %9s %9s%n",
                "data",
                "chunks",
                "queries",
                "nDCG@10",
                "R@100",
                "top 1",
                "top 3",
                "no answer",
                "cpu-ms/ch",
                "cpu-ms/q",
                "p50 ms",
                "p99 ms");
        for (Path folder : folders) {
            for (Collection collection : collections(folder)) {
                print(collection, embedder, tuning);
            }
        }
    }

    private static List<Collection> collections(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("site"))) {
            return List.of(Beir.read(folder));
        }
        var languages = new ArrayList<Collection>();
        for (String language : List.of("en", "es", "fr", "zh")) {
            languages.add(HelpSite.read(folder, language));
        }
        return languages;
    }

    private static void print(Collection collection, Embedder embedder, Map<String, String> tuning) throws IOException {
        try (var measured = new Measured(embedder, tuning)) {
            int chunks = measured.define(collection.pages());
            var answered = collection.queries().stream()
                    .filter(Query::isAnswerable)
                    .map(measured::ask)
                    .toList();
            long empty = collection.queries().stream()
                    .filter(query -> !query.isAnswerable())
                    .filter(query -> measured.ask(query).pages().isEmpty())
                    .count();
            System.out.printf(
                    "%-16s %7d %7d %7.3f %7.3f %7.3f %7.3f %9d %9.1f %9.1f %9.1f %9.1f%n",
                    collection.name(),
                    chunks,
                    answered.size(),
                    mean(answered, ranking -> ranking.ndcg(10)),
                    mean(answered, ranking -> ranking.recall(100)),
                    mean(answered, ranking -> ranking.hit(1)),
                    mean(answered, ranking -> ranking.hit(3)),
                    empty,
                    measured.embedding.processor(),
                    measured.searching.processor(),
                    measured.searching.quantile(0.5),
                    measured.searching.quantile(0.99));
        }
    }

    private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> figure) {
        return rankings.stream().mapToDouble(figure).average().orElse(0);
    }
}
