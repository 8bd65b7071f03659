package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What customers have said in recorded conversations before something was changed for them, where these are at hand. */
class RecordedConsentTest {

    private static final String PLACE = "shared/eval/recorded-runs";

    /** Told to the example of the gate, which cannot ask this service. */
    private static final String TOLD = "tools-service/examples/airline/confirmed.csv";

    private static final Set<String> WRITES = Set.of(
            "book_reservation",
            "cancel_reservation",
            "send_certificate",
            "update_reservation_baggages",
            "update_reservation_flights",
            "update_reservation_passengers");

    /** @param index among the calls of the run */
    private record Write(String run, int index, boolean solved, boolean confirmed, String said) {
        String line() {
            return run + "," + index;
        }
    }

    @Test
    void confirmationsOfRecordedCustomersAreFound() throws IOException {
        var folder = above(PLACE);
        assumeTrue(folder.isPresent(), "No recorded conversations at " + PLACE + ", skipped");

        var writes = writes(folder.get());

        var confirmed = writes.stream().filter(Write::confirmed).toList();
        System.out.printf(
                "%d recorded calls that change something: before %d of them the customer said a plain yes"
                        + " (%d of %d in conversations that went well)%n",
                writes.size(),
                confirmed.size(),
                confirmed.stream().filter(Write::solved).count(),
                writes.stream().filter(Write::solved).count());
        writes.stream()
                .filter(write -> !write.confirmed())
                .map(Write::said)
                .distinct()
                .forEach(said -> System.out.println("  none: " + said));
        assertThat(confirmed.stream().map(Write::line))
                .containsExactlyElementsOf(Files.readAllLines(above(TOLD).orElseThrow()));
        assertThat(confirmed).hasSizeGreaterThan(writes.size() / 2);
    }

    private static List<Write> writes(Path folder) throws IOException {
        var writes = new ArrayList<Write>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("airline-runs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(writes, Json.MAPPER.readTree(line));
            }
        }
        return writes;
    }

    private static void add(List<Write> writes, JsonNode run) {
        String said = "";
        boolean answered = false;
        int index = 0;
        for (JsonNode message : run.get("messages")) {
            if (message.get("role").asText().equals("user")) {
                said = message.get("content").asText();
            }
            answered |= message.get("role").asText().equals("assistant") && message.hasNonNull("content");
            for (JsonNode call : message.path("tool_calls")) {
                if (WRITES.contains(call.get("name").asText())) {
                    boolean solved = run.get("reward").asDouble() == 1.0;
                    writes.add(new Write(run.get("id").asText(), index, solved, answered && PlainYes.is(said), said));
                }
                index++;
            }
        }
    }

    /** In one of the folders that this one is in. */
    private static Optional<Path> above(String place) {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(place))
                .filter(Files::exists)
                .findFirst();
    }
}
