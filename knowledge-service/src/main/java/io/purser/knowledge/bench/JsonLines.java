package io.purser.knowledge.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads files of one JSON object a line, packed or not. */
final class JsonLines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonLines() {}

    /** The file, or the one with {@code .gz} at its end. */
    static List<JsonNode> read(Path file) throws IOException {
        var rows = new ArrayList<JsonNode>();
        try (var lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(MAPPER.readTree(line));
            }
        }
        return rows;
    }

    static boolean exists(Path file) {
        return Files.exists(file) || Files.exists(packed(file));
    }

    private static InputStream open(Path file) throws IOException {
        return Files.exists(file)
                ? Files.newInputStream(file)
                : new GZIPInputStream(Files.newInputStream(packed(file)));
    }

    private static Path packed(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
    }
}
