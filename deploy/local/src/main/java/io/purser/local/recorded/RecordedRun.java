package io.purser.local.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import java.util.List;
import java.util.stream.Stream;

/** One recorded conversation, with its messages as they were written down. */
public record RecordedRun(String id, List<RecordedTurn> turns, JsonNode messages) {

    /** What the assistant is made to say where the recording ends without a reply. */
    static final String CLOSING = "The recording ends here.";

    public RecordedRun {
        turns = List.copyOf(turns);
    }

    static RecordedRun of(JsonNode json) {
        JsonNode messages = json.path("messages");
        return new RecordedRun(json.path("id").asText(), new Turns(messages).all(), messages);
    }

    Stream<RecordedCall> calls() {
        return turns.stream().flatMap(turn -> turn.calls().stream());
    }

    /** The script that makes the stand-in model decide what the recorded assistant decided. */
    JsonNode script() {
        var script = Json.object().put("kind", "recorded").put("closing", CLOSING);
        script.set("messages", messages);
        return script;
    }
}
