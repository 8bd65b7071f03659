package io.purser.guardrails.answerable.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Files of labelled data, packed or not. */
final class Rows {

    private Rows() {}

    /** One JSON object a line. */
    static List<JsonNode> json(Path file) throws IOException {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Rows::parse)
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, or the one with {@code .gz} after its name. */
    static String text(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (var in = new BufferedReader(new InputStreamReader(
                Files.exists(packed) ? unpacked(packed) : Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return in.readAllAsString();
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file));
    }

    /** For each query the right documents, as {@code qrels/test.tsv} has them. */
    static Map<String, Set<String>> right(Path folder) throws IOException {
        var right = new HashMap<String, Set<String>>();
        for (String line : Files.readAllLines(folder.resolve("qrels/test.tsv"))) {
            String[] columns = line.split("\t");
            if (columns.length > 2 && !columns[2].equals("0") && !columns[2].equals("score")) {
                right.computeIfAbsent(columns[0], query -> new HashSet<>()).add(columns[1]);
            }
        }
        return right;
    }
}
