package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Answer;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An id of everything that an account has, by the name of its collection. */
record Belongings(Map<String, String> ids) {

    /** Everybody's first version has this number, so it is nothing that is one's own. */
    static final String VERSIONS = "Versions";

    /** The operator's; whoever else asks is refused, whatever the id. */
    static final String ACCOUNTS = "Accounts";

    Belongings {
        ids = Map.copyOf(ids);
    }

    String one(String collection) {
        assertThat(ids).as("what can be walked").containsKey(collection);
        return ids.getOrDefault(collection, "");
    }

    Collection<String> all() {
        return ids.values();
    }

    /** One of each kind, with a session that only this account has and one whose name both have. */
    static Belongings of(Purser purser, String account) throws InterruptedException {
        String assistant = id(purser.post("/v1/Assistants", name("Isolated").put("model", "echo")));
        String session = "aia_session_" + UUID.randomUUID();
        new Session(purser, assistant, session, "user_id:a").say("Hello");
        new Session(purser, assistant, "demo-isolation", "user_id:a").say("Hello");
        var things = new HashMap<String, String>();
        things.put("v1", assistant);
        things.put("Assistants", assistant);
        things.put(VERSIONS, "1");
        things.put("Tools", id(purser.post("/v1/Tools", tool())));
        things.put("Knowledge", id(purser.post("/v1/Knowledge", knowledge())));
        things.put("Sessions", session);
        things.put("Keys", sid(purser.post("/v1/Keys", name("Isolated"))));
        things.put("Callbacks", deadCallback(purser, assistant));
        things.put(ACCOUNTS, account);
        String verdict = verdict(purser);
        things.put("Policies", withPolicy(purser, assistant));
        things.put("Verdicts", verdict);
        things.put("Labels", label(purser, verdict));
        things.put("Alerts", id(purser.post("/v1/Guardrails/Alerts", alert())));
        return new Belongings(things);
    }

    private static String withPolicy(Purser purser, String assistant) {
        purser.put("/v1/Guardrails/Policies/" + assistant, Json.object()).orThrow();
        return assistant;
    }

    private static String verdict(Purser purser) {
        var text = Json.object().put("text", "Hello").put("store", true);
        return purser.post("/v1/Guardrails/Test", text)
                .orThrow()
                .path("verdict_id")
                .asText();
    }

    private static String label(Purser purser, String verdict) {
        var label = Json.object()
                .put("detector", "prompt-injection")
                .put("judgement", "correct")
                .put("who", "ada");
        return id(purser.post("/v1/Guardrails/Verdicts/%s/Labels".formatted(verdict), label));
    }

    private static ObjectNode alert() {
        return Json.object().put("figure", "fired_count").put("threshold", 1_000_000);
    }

    /** Dead at once, as nothing may be posted to such an address; so there is one that could be delivered again. */
    private static String deadCallback(Purser purser, String assistant) throws InterruptedException {
        String session = UUID.randomUUID().toString();
        var message = (ObjectNode) new Session(purser, assistant, session, "user_id:a").message("Hello");
        purser.post("/v1/Assistants/%s/Messages".formatted(assistant), message.put("webhook", "http://10.0.0.1/"))
                .orThrow();
        return new Callbacks(purser)
                .inTime("webhook:" + session, "dead")
                .path("sid")
                .asText();
    }

    static ObjectNode tool() {
        var tool = name("Lookup").put("type", "WEBHOOK").put("enabled", true).put("description", "Looks up");
        tool.putObject("meta")
                .put("url", "https://example.com/look")
                .put("method", "GET")
                .put("input_schema", "export type Data = { what: string }");
        tool.putObject("policy")
                .put("type", "custom")
                .putObject("policy_details")
                .put("password", "hidden");
        return tool;
    }

    private static ObjectNode knowledge() {
        var knowledge = name("Handbook").put("type", "Text");
        knowledge.putObject("knowledge_source_details").put("content", "Parcels go out daily.");
        return knowledge;
    }

    private static ObjectNode name(String name) {
        return Json.object().put("name", name);
    }

    private static String sid(Answer created) {
        return created.orThrow().path("sid").asText();
    }

    private static String id(Answer created) {
        return created.orThrow().path("id").asText();
    }
}
