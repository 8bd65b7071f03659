package io.purser.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One customer's conversation with one assistant. */
public record Session(Purser purser, String assistant, String id, String identity) {

    /** Says something and waits for the reply. */
    public Reply say(String words) {
        return say(words, Map.of());
    }

    /** The headers travel with the message, such as a key under which it may be repeated. */
    public Reply say(String words, Map<String, String> headers) {
        long begun = System.nanoTime();
        Answer answer =
                purser.post("/v1/Assistants/" + Purser.segment(assistant) + "/Messages", message(words), headers);
        return Reply.of(answer.orThrow(), Duration.ofNanos(System.nanoTime() - begun));
    }

    public JsonNode message(String words) {
        return Json.object().put("identity", identity).put("session_id", id).put("body", words);
    }

    /** Everything that was said and done, in order. */
    public List<Entry> history() {
        return purser.all("/v1/Sessions/" + Purser.segment(id) + "/Messages?PageSize=1000").stream()
                .map(Entry::of)
                .toList();
    }
}
