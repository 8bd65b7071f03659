package io.purser.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.log.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Recorded conversations, where they are at hand: their tools are taken, and so are the arguments of their calls. */
class RecordedToolsTest {

    private static final String PLACE = "shared/eval/recorded-runs";

    private record Call(String tool, String arguments) {}

    @Test
    void recordedToolsAreTakenAndRecordedArgumentsFit() throws IOException {
        var folder = folder();
        assumeTrue(folder.isPresent(), "No recorded conversations at " + PLACE + ", skipped");
        var checks = checks(folder.get());
        var calls = calls(folder.get());

        var unfit = calls.stream().filter(call -> !fits(checks, call)).toList();

        System.out.printf(
                "%d recorded tools, %d recorded calls, %d do not fit%n", checks.size(), calls.size(), unfit.size());
        unfit.forEach(call -> System.out.printf("  %s: %s%n", call.tool(), outcome(checks, call)));
        assertThat(checks).hasSize(14);
        assertThat(calls).isNotEmpty();
        assertThat(unfit.size()).isLessThan(calls.size() / 50);
    }

    private static boolean fits(Map<String, ArgumentCheck> checks, Call call) {
        return outcome(checks, call) instanceof Arguments.Fit;
    }

    private static Arguments outcome(Map<String, ArgumentCheck> checks, Call call) {
        var check = checks.get(call.tool());
        return check == null ? new Arguments.Unfit("no such tool") : check.check(call.arguments());
    }

    private static Map<String, ArgumentCheck> checks(Path folder) throws IOException {
        var checks = new HashMap<String, ArgumentCheck>();
        for (JsonNode tool :
                Json.MAPPER.readTree(folder.resolve("airline-tools.json").toFile())) {
            checks.put(tool.get("name").asText(), check(tool.get("parameters")));
            check(TextNode.valueOf(tool.get("parameters").toString()));
        }
        return checks;
    }

    private static ArgumentCheck check(JsonNode parameters) {
        return switch (InputSchema.read(parameters)) {
            case InputSchema(var json) -> new ArgumentCheck(json);
            case SchemaFault(var why) -> throw new AssertionError(why);
        };
    }

    private static List<Call> calls(Path folder) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("airline-runs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().flatMap(RecordedToolsTest::callsOf).toList();
        }
    }

    private static Stream<Call> callsOf(String run) {
        try {
            return Json.MAPPER
                    .readTree(run)
                    .get("messages")
                    .valueStream()
                    .flatMap(message -> message.path("tool_calls").valueStream())
                    .map(call -> new Call(
                            call.get("name").asText(), call.get("arguments").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside one of the folders that this one is in. */
    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
