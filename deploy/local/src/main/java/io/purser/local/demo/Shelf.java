package io.purser.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Upload;
import java.net.URI;
import java.util.Optional;

/** The definitions of an account, found by name and made when there is none. */
record Shelf(Purser purser) {

    Optional<JsonNode> find(String kind, String name) {
        return purser.all("/v1/" + kind + "?PageSize=1000").stream()
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst();
    }

    String id(Source source) {
        return find("Knowledge", source.name())
                .orElseGet(() -> made(source))
                .path("id")
                .asText();
    }

    String id(ShopTool tool, URI shop) {
        return find("Tools", tool.name())
                .map(found -> moved(found, tool, shop))
                .orElseGet(() -> purser.post("/v1/Tools", tool.definition(shop)).orThrow())
                .path("id")
                .asText();
    }

    private JsonNode moved(JsonNode found, ShopTool tool, URI shop) {
        if (found.path("meta").path("url").asText().equals(tool.url(shop))) {
            return found;
        }
        var update = Json.object();
        update.set("meta", tool.meta(shop));
        return purser.put("/v1/Tools/" + found.path("id").asText(), update).orThrow();
    }

    private JsonNode made(Source source) {
        return switch (source) {
            case Source.Pages pages ->
                new Upload()
                        .field("name", pages.name())
                        .field("type", "File")
                        .field("description", pages.description())
                        .file("file_0", pages.fileName(), "text/markdown", pages.text())
                        .to(purser, "/v1/Knowledge/Upload")
                        .orThrow();
            case Source.Note note ->
                purser.post("/v1/Knowledge", definition(note)).orThrow();
        };
    }

    private static JsonNode definition(Source.Note note) {
        var definition =
                Json.object().put("name", note.name()).put("type", "Text").put("description", note.description());
        definition.putObject("knowledge_source_details").put("content", note.text());
        return definition;
    }
}
