package io.purser.knowledge.bench;

import io.purser.knowledge.embed.Embedder;
import io.purser.knowledge.embed.Embedders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures retrieval on folders in BEIR's layout, or with a {@code site} and {@code qa.jsonl}. Arguments: the folders or folders of
 * them; settings such as {@code search.meaning=0.5}; and {@code vectors=FOLDER} to keep vectors in for the next time, or {@code
 * vectors=made-up} where only times are of interest. With {@code chunks=N} it is measured instead what so many made-up chunks cost.
 */
public final class KnowledgeBench {

    private static final String VECTORS = "vectors";
    private static final String CHUNKS = "chunks";
    private static final String MADE_UP = "made-up";
    private static final int MOST_CHUNKS = 10_000_000;

    private KnowledgeBench() {}

    public static void main(String[] arguments) throws Exception {
        var settings = new HashMap<String, String>();
        var folders = new ArrayList<Path>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                folders.addAll(measurable(Path.of(argument)));
            } else {
                settings.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        String chunks = settings.remove(CHUNKS);
        if (chunks != null) {
            System.out.println(new Scale(count(chunks), settings).text());
            return;
        }
        if (folders.isEmpty()) {
            refuse("Nothing to measure on there. Give a folder in BEIR's layout (corpus.jsonl, queries.jsonl,"
                    + " qrels/test.tsv), or one with qa.jsonl and site/pages.jsonl, or a folder of such folders.");
        }
        var embedder = embedder(settings);
        for (Path folder : folders) {
            print(isSite(folder) ? HelpSite.read(folder) : Beir.read(folder), embedder, settings);
        }
    }

    private static int count(String chunks) {
        if (!chunks.matches("[1-9]\\d{0,7}") || Integer.parseInt(chunks) > MOST_CHUNKS) {
            refuse("chunks must be a whole number from 1 to %d, not \"%s\".".formatted(MOST_CHUNKS, chunks));
        }
        return Integer.parseInt(chunks);
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(2);
    }

    private static Embedder embedder(Map<String, String> settings) throws IOException {
        var embedder = Embedders.local();
        embedder.ask("warm up");
        String kept = settings.get(VECTORS);
        if (MADE_UP.equals(kept)) {
            System.out.println("The vectors of texts are made up: the times hold, what is found where does not.");
            return new Hurried(embedder);
        }
        return kept == null ? embedder : new Remembering(embedder, Files.createDirectories(Path.of(kept)));
    }

    private static List<Path> measurable(Path folder) throws IOException {
        if (isSite(folder) || isBeir(folder) || !Files.isDirectory(folder)) {
            return Stream.of(folder).filter(Files::isDirectory).toList();
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(one -> isSite(one) || isBeir(one)).sorted().toList();
        }
    }

    private static boolean isSite(Path folder) {
        return JsonLines.exists(folder.resolve("site/pages.jsonl")) && JsonLines.exists(folder.resolve("qa.jsonl"));
    }

    private static boolean isBeir(Path folder) {
        return JsonLines.exists(folder.resolve("corpus.jsonl")) && JsonLines.exists(folder.resolve("queries.jsonl"));
    }

    private static void print(Collection collection, Embedder embedder, Map<String, String> settings) throws Exception {
        try (var measured = new Measured(embedder, settings)) {
            int chunks = measured.define(collection.pages());
            System.out.println(new Report(collection, measured, chunks).text());
        }
    }
}
