package io.purser.local.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import io.purser.local.client.StandIn;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Plays all runs of a set in an installation, many at once, each with an assistant and a session of its own. */
public final class Playhouse {

    private final Purser purser;
    private final StandIn model;
    private final Stage stage;

    /** Two plays of the same set in one installation must not meet. */
    private final String nonce = UUID.randomUUID().toString().substring(0, 8);

    public Playhouse(Purser purser, StandIn model, Stage stage) {
        this.purser = purser;
        this.model = model;
        this.stage = stage;
    }

    /** All of them, in the order of the set. */
    public List<Played> play(Recordings recordings, int atOnce) throws InterruptedException {
        List<String> tools = recordings.tools().stream().map(this::tool).toList();
        var places = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(recordings.runs().stream()
                            .map(run -> inTurn(places, run, tools))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private Callable<Played> inTurn(Semaphore places, RecordedRun run, List<String> tools) {
        return () -> {
            places.acquire();
            try {
                return play(run, tools);
            } catch (RuntimeException failure) {
                return new Played(run.id(), List.of(), 0, List.of(failure.toString()));
            } finally {
                places.release();
            }
        };
    }

    private Played play(RecordedRun run, List<String> tools) {
        String script = run.id() + "-" + nonce;
        model.play(script, run.script());
        var session = new Session(purser, assistant(script, tools), script, "user_id:" + script);
        return new Play(run, session, stage.enter(script, run)).play();
    }

    private String assistant(String script, List<String> tools) {
        String id = created(
                "Assistants",
                Json.object().put("name", script).put("owner", "Recorded runs").put("model", "script:" + script));
        tools.forEach(tool ->
                purser.post("/v1/Assistants/%s/Tools/%s".formatted(id, tool)).orThrow());
        return id;
    }

    private String tool(JsonNode recorded) {
        String name = recorded.path("name").asText();
        var definition = Json.object()
                .put("name", name)
                .put("description", recorded.path("description").asText())
                .put("type", "WEBHOOK")
                .put("enabled", true);
        definition
                .putObject("meta")
                .put("url", stage.url(name).toString())
                .put("method", "POST")
                .put("allow_repeats", true) // what was recorded is played, also the same call twice
                .set("input_schema", recorded.path("parameters"));
        return created("Tools", definition);
    }

    private String created(String kind, JsonNode definition) {
        return purser.post("/v1/" + kind, definition).orThrow().path("id").asText();
    }
}
