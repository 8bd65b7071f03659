package io.purser.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Every decision of every recorded conversation is played again, half of them as streams. */
class RecordedRunsTest {

    private static final Path RUNS = Path.of("../../../shared/eval/recorded-runs/airline-runs.jsonl.gz");

    private final Caller caller = Caller.shared();

    @Test
    void allRecordedRunsArePlayedToTheirEnd() throws IOException {
        assumeTrue(
                Files.exists(RUNS),
                () -> "skipped: no recorded runs at " + RUNS.toAbsolutePath().normalize());

        List<JsonNode> runs = runs();
        int decisions = runs.parallelStream().mapToInt(this::play).sum();

        assertThat(runs).hasSize(120);
        assertThat(decisions).isGreaterThan(1_500);
    }

    private int play(JsonNode run) {
        String name = run.get("id").asText();
        caller.script(name, Json.text(Json.object().put("kind", "recorded").set("messages", run.get("messages"))));
        var told = new Telling(name);
        run.get("messages").forEach(told::next);
        told.end();
        caller.send("DELETE", "/script/" + name, "");
        return told.decisions;
    }

    /** A caller that keeps its own history, with ids of its own. */
    private final class Telling {
        private final String model;
        private final List<JsonNode> history = new ArrayList<>();
        private String lastCall = "";
        private int decisions;

        Telling(String name) {
            this.model = "script:" + name;
            history.add(Caller.said("system", "You are an airline agent."));
        }

        void next(JsonNode recorded) {
            switch (recorded.get("role").asText()) {
                case "assistant" -> decide(recorded);
                case "tool" ->
                    history.add(Caller.said("tool", recorded.path("content").asText())
                            .put("tool_call_id", lastCall));
                default -> history.add(Caller.user(recorded.get("content").asText()));
            }
        }

        private void decide(JsonNode recorded) {
            Streamed decision = ask();
            assertThat(decision.text())
                    .isEqualTo(recorded.path("content").asText("").strip());
            assertThat(decision.calls()).hasSize(recorded.path("tool_calls").size());
            ObjectNode message = Caller.said("assistant", decision.text());
            for (int i = 0; i < decision.calls().size(); i++) {
                keep(decision.calls().get(i), recorded.path("tool_calls").get(i), message);
            }
            history.add(message);
            decisions++;
        }

        private void keep(Streamed.Call call, JsonNode recorded, ObjectNode message) {
            assertThat(call.name()).isEqualTo(recorded.get("name").asText());
            assertThat(call.arguments()).isEqualTo(recorded.get("arguments").asText());
            lastCall = call.id();
            message.withArray("tool_calls")
                    .addObject()
                    .put("id", lastCall)
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }

        private Streamed ask() {
            ObjectNode request = Caller.request(model, history);
            return decisions % 2 == 0 ? caller.stream(request) : whole(caller.message(request));
        }

        void end() {
            assertThat(ask().text()).isEqualTo("The recording ends here.");
        }
    }

    private static Streamed whole(JsonNode message) {
        var calls = new ArrayList<Streamed.Call>();
        message.path("tool_calls")
                .forEach(call -> calls.add(new Streamed.Call(
                        call.get("id").asText(),
                        call.at("/function/name").asText(),
                        call.at("/function/arguments").asText())));
        String text =
                message.get("content").isNull() ? "" : message.get("content").asText();
        return new Streamed(200, "", text, calls, "", java.util.Optional.empty(), true);
    }

    private static List<JsonNode> runs() throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(RUNS)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> Json.parse(line).orElseThrow()).toList();
        }
    }
}
