package io.purser.local.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A set of recorded conversations and the tools that they use. */
public record Recordings(List<RecordedRun> runs, List<JsonNode> tools) {

    private static final String RUNS = "airline-runs.jsonl.gz";
    private static final String TOOLS = "airline-tools.json";

    public Recordings {
        runs = List.copyOf(runs);
        tools = List.copyOf(tools);
    }

    /** @param place the folder, or the file of runs with the tools beside it */
    public static Recordings in(Path place) throws IOException {
        Path file = Files.isDirectory(place) ? place.resolve(RUNS) : place;
        JsonNode tools = Json.MAPPER.readTree(file.resolveSibling(TOOLS).toFile());
        return new Recordings(runs(file), tools.valueStream().toList());
    }

    private static List<RecordedRun> runs(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                var lines = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(Recordings::run)
                    .toList();
        }
    }

    private static RecordedRun run(String line) {
        try {
            return RecordedRun.of(Json.MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A line of the recordings is no JSON", e);
        }
    }
}
