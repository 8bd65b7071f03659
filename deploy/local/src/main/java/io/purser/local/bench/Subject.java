package io.purser.local.bench;

import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import io.purser.local.run.Installation;
import java.util.UUID;

/** What is measured: an installation with nobody else on it. */
record Subject(Installation installation, Purser purser, Extent extent) {

    /** An assistant without tools or knowledge, so that a turn is a turn and nothing else. */
    String assistant(String model) {
        var definition = Json.object()
                .put("name", "Bench " + model)
                .put("owner", "Bench")
                .put("model", model)
                .put("personality_prompt", "You repeat what you hear.");
        return purser.post("/v1/Assistants", definition).orThrow().path("id").asText();
    }

    Session session(String assistant) {
        String id = "bench-" + UUID.randomUUID();
        return new Session(purser, assistant, id, "user_id:" + id);
    }
}
