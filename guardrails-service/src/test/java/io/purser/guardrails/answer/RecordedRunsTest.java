package io.purser.guardrails.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Evidence;
import io.purser.contract.event.Fingerprint;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.ReplyApproved;
import io.purser.contract.event.ToolResult;
import io.purser.contract.event.ToolResultScreened;
import io.purser.contract.fingerprint.Fingerprints;
import io.purser.contract.log.Json;
import io.purser.guardrails.screening.Workers;
import io.smallrye.mutiny.Uni;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real customer talk, real tool answers and real replies: none of them is held back. */
class RecordedRunsTest {

    private static final Path FOLDER = Path.of("../../shared/eval/recorded-runs");
    private static final Path RUNS = FOLDER.resolve("airline-runs.jsonl.gz");

    /** What the assistant of these conversations worked under. */
    private static final Path POLICY = FOLDER.resolve("airline-policy.md");

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Workers workers = new Workers(2, 10);
    private final Settings settings = Settings.with(Map.of());
    private final Screening screening = settings.screening(workers, Clock.systemUTC());

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void recordedConversationsPassUnblocked() throws IOException {
        assumeTrue(Files.exists(RUNS), "skipped: no recorded runs in " + RUNS);
        var policy = Fingerprints.of(List.of(Files.readString(POLICY)), null);
        int screened = 0;
        for (JsonNode run : runs()) {
            var evidence = new ArrayList<Evidence>();
            for (JsonNode message : run.path("messages")) {
                screened += screened(message, evidence, policy) ? 1 : 0;
            }
        }
        assertThat(screened).isGreaterThan(2_000);
    }

    private boolean screened(JsonNode message, List<Evidence> evidence, Fingerprint policy) {
        String text = message.path("content").asText("");
        switch (message.path("role").asText()) {
            case "user" -> assertThat(answer(Talk.message(text))).isInstanceOf(MessageAccepted.class);
            case "tool" -> {
                assertThat(((ToolResultScreened) answer(Talk.toolCall(new ToolResult.Answer(text)))).replacement())
                        .isNull();
                evidence.add(new Evidence("tool", text));
            }
            default ->
                assertThat(answer(Talk.draft(policy, text, evidence.toArray(Evidence[]::new))))
                        .isInstanceOf(ReplyApproved.class);
        }
        return !text.isEmpty();
    }

    private ConversationEvent answer(ConversationEvent event) {
        return await(screening.answer(event)).answer();
    }

    private static List<JsonNode> runs() throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(RUNS)), UTF_8))) {
            var runs = new ArrayList<JsonNode>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                runs.add(Json.MAPPER.readTree(line));
            }
            return runs;
        }
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONG);
    }
}
