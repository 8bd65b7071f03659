package io.purser.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import java.net.URI;
import java.util.List;

/**
 * Puts the demo into an installation, over the same endpoint that everybody uses. Run again it changes nothing but the
 * addresses of the tools, as the shop comes back on another port; what somebody changed by hand stays.
 */
public final class Demo {

    private static final String NAME = "Mossy Otter";

    private final Purser purser;
    private final Shelf shelf;

    public Demo(Purser purser) {
        this.purser = purser;
        this.shelf = new Shelf(purser);
    }

    /** The id of the assistant, once all of its knowledge can be searched. */
    public String seed(URI shop) {
        String assistant = assistant();
        List<String> sources = HelpCentre.sources().stream().map(shelf::id).toList();
        List<String> tools =
                ShopTool.all().stream().map(tool -> shelf.id(tool, shop)).toList();
        attach(assistant, sources, tools);
        new Readiness(purser).await(sources);
        return assistant;
    }

    private String assistant() {
        return shelf.find("Assistants", NAME)
                .map(found -> found.path("id").asText())
                .orElseGet(() -> purser.post("/v1/Assistants", definition())
                        .orThrow()
                        .path("id")
                        .asText());
    }

    private static JsonNode definition() {
        return Json.object()
                .put("name", NAME)
                .put("owner", "Mossy Otter, Portland, Maine")
                .put("personality_prompt", Resource.text("personality.md"));
    }

    private void attach(String assistant, List<String> sources, List<String> tools) {
        JsonNode now = purser.get("/v1/Assistants/" + assistant).orThrow();
        sources.stream().filter(id -> !holds(now.path("knowledge"), id)).forEach(id -> purser.post(
                        "/v1/Assistants/%s/Knowledge/%s".formatted(assistant, id))
                .orThrow());
        tools.stream().filter(id -> !holds(now.path("tools"), id)).forEach(id -> purser.post(
                        "/v1/Assistants/%s/Tools/%s".formatted(assistant, id))
                .orThrow());
    }

    private static boolean holds(JsonNode attached, String id) {
        return attached.findValuesAsText("id").contains(id);
    }
}
