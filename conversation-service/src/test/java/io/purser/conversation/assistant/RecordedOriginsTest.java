package io.purser.conversation.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.ToolId;
import io.purser.contract.id.TurnId;
import io.purser.contract.log.Json;
import io.purser.conversation.model.Decision;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.Origins;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** How many calls of recorded conversations are marked as having nothing but a tool's words, where these are at hand. */
class RecordedOriginsTest {

    private static final Path FOLDER = Path.of("../../shared/eval/recorded-runs");
    private static final Verdict PASS = new Verdict(Verdict.Decision.ALLOW, List.of(), 0);
    private static final TurnId TURN = new TurnId("t");
    private static final Instant NOW = Instant.EPOCH;

    private final Map<String, int[]> counts = new TreeMap<>();

    @Test
    void someCallsAreMarked() throws IOException {
        assumeTrue(Files.exists(FOLDER), "No recorded conversations at " + FOLDER + ", skipped");
        var functions = functions();
        String policy = Files.readString(FOLDER.resolve("airline-policy.md"));
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve("airline-runs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count(Json.MAPPER.readTree(line).path("messages"), functions, policy);
            }
        }

        int all = counts.values().stream().mapToInt(count -> count[0]).sum();
        int marked = counts.values().stream().mapToInt(count -> count[1]).sum();
        System.out.printf("%d of %d recorded calls have nothing but a tool's words%n", marked, all);
        counts.forEach((name, count) -> System.out.printf("  %d of %d %s%n", count[1], count[0], name));
        assertThat(marked).isPositive().isLessThan(all / 2);
    }

    private void count(JsonNode messages, Functions functions, String policy) {
        var history = new ArrayList<Entry>();
        for (JsonNode message : messages) {
            for (JsonNode call : message.path("tool_calls")) {
                var wish = new Decision.Wish(
                        call.path("name").asText(), call.path("arguments").asText());
                var decided = functions.call(new CallId("c"), wish, Origins.of(policy, history));
                int[] count = counts.computeIfAbsent(wish.function(), name -> new int[2]);
                count[0]++;
                count[1] += decided instanceof DecidedCall.OnTool tool && tool.fromTools() ? 1 : 0;
            }
            if (message.hasNonNull("content")) {
                history.add(entry(
                        message.path("role").asText(), message.path("content").asText()));
            }
        }
    }

    private static Entry entry(String role, String text) {
        var id = new MessageId("m");
        return switch (role) {
            case "user" -> new Entry.FromCustomer(id, NOW, TURN, "", "", text, false, null);
            case "tool" ->
                new Entry.FromTool(
                        id, NOW, TURN, new Entry.Call(new CallId("c"), 0, 0, "", "{}", "", null, null), text);
            default -> new Entry.FromAssistant(id, NOW, TURN, text, null, PASS, null);
        };
    }

    private static Functions functions() throws IOException {
        var tools = Json.MAPPER.readTree(FOLDER.resolve("airline-tools.json").toFile());
        return Functions.of(new Profile(
                1,
                "Airline",
                "default",
                "",
                null,
                null,
                8,
                KnowledgeStrategy.ON_DEMAND,
                CitationStyle.NONE,
                StreamSupport.stream(tools.spliterator(), false)
                        .map(RecordedOriginsTest::tool)
                        .toList(),
                List.of()));
    }

    private static ToolDefined tool(JsonNode described) {
        String name = described.path("name").asText();
        return new ToolDefined(
                new AccountId("AC1"),
                new ToolId(name),
                name,
                described.path("description").asText(),
                "WEBHOOK",
                true,
                false,
                described.path("parameters"),
                Json.MAPPER.createObjectNode(),
                NOW,
                NOW);
    }
}
