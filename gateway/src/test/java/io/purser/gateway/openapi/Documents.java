package io.purser.gateway.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The document that the gateway serves, and the one that it must cover. */
final class Documents {

    private static final Path REFERENCE = Path.of("../../shared/reference/twilio_assistants_v1.json");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private Documents() {}

    /** An operation with the place where it stands, such as {@code POST /v1/Tools}. */
    record Operation(String place, JsonNode body) {}

    static String text() {
        try (var file = requireNonNull(Documents.class.getResourceAsStream("/openapi/purser.yaml"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode ours() {
        try {
            return Yaml.mapper().readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where the file is not at hand. */
    static JsonNode reference() {
        assumeTrue(Files.isRegularFile(REFERENCE), "skipped: no reference document at " + REFERENCE);
        try {
            return Json.mapper().readTree(REFERENCE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Operation> operations(JsonNode document) {
        return document.path("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .filter(entry -> VERBS.contains(entry.getKey()))
                .map(entry -> new Operation(entry.getKey() + " " + path.getKey(), entry.getValue())));
    }
}
