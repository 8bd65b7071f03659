package io.purser.knowledge.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A JSON object on each line. */
final class JsonLines implements Documents {

    private final BufferedReader lines;
    private final String name;
    private int number;
    private boolean any;

    private JsonLines(BufferedReader lines, String name) {
        this.lines = lines;
        this.name = name;
    }

    static Documents open(Path file, String name) throws IOException {
        return new JsonLines(new BufferedReader(TextFile.open(file)), name);
    }

    @Override
    public Optional<Document> next() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var document = line.isBlank() ? Optional.<Document>empty() : document(line);
            if (document.isPresent()) {
                any = true;
                return document;
            }
        }
        if (!any) {
            throw new Unusable("There are no lines with a JSON object in it");
        }
        return Optional.empty();
    }

    private Optional<Document> document(String line) {
        var values = new LinkedHashMap<String, String>();
        object(line).properties().forEach(field -> put(field.getKey(), field.getValue(), values));
        return new Row(number, values).document(name);
    }

    private JsonNode object(String line) {
        try {
            var node = Json.MAPPER.readTree(line);
            if (node == null || !node.isObject()) {
                throw new Unusable("Line %d is no JSON object: each line must be one".formatted(number));
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new Unusable(
                    "Line %d is not valid JSON, at column %d: %s"
                            .formatted(number, e.getLocation().getColumnNr(), e.getOriginalMessage()),
                    e);
        }
    }

    /** What is inside of an object gets the names of both; a list of plain values is one value. */
    private static void put(String name, JsonNode value, Map<String, String> values) {
        if (value.isObject()) {
            value.properties().forEach(field -> put(name + "." + field.getKey(), field.getValue(), values));
        } else if (value.isArray()) {
            values.put(name, listed(value));
        } else if (!value.isNull()) {
            values.put(name, value.asText());
        }
    }

    private static String listed(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.isValueNode() ? item.asText() : item.toString())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
