package io.purser.conversation.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.conversation.model.Decision;
import io.purser.conversation.model.Prompt;
import io.purser.conversation.turn.Origins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An assistant's tools and knowledge as functions for the model, and the model's wishes as calls on them. */
public final class Functions {

    private static final int LONGEST_NAME = 64;
    private static final JsonNode QUERY_SCHEMA = schema();

    private final Map<String, Target> targets = new LinkedHashMap<>();

    private Functions() {}

    public static Functions of(Profile profile) {
        var functions = new Functions();
        profile.tools().forEach(functions::add);
        profile.knowledge().forEach(functions::add);
        return functions;
    }

    private sealed interface Target {
        String description();

        JsonNode schema();

        record Tool(ToolId id, String description, JsonNode schema, boolean direct, boolean verified)
                implements Target {}

        record Knowledge(KnowledgeId id, String description, JsonNode schema, boolean direct) implements Target {}
    }

    /** In the order in which they were attached, tools first. */
    public List<Prompt.Function> offered() {
        return targets.entrySet().stream()
                .map(entry -> new Prompt.Function(
                        entry.getKey(),
                        entry.getValue().description(),
                        entry.getValue().schema()))
                .toList();
    }

    /**
     * What the wish comes to; {@code Impossible} tells the model what was wrong with it.
     *
     * @param origins where the model can have its arguments from
     */
    public DecidedCall call(CallId id, Decision.Wish wish, Origins origins) {
        return switch (targets.get(wish.function())) {
            case Target.Tool tool ->
                new DecidedCall.OnTool(
                        id,
                        tool.id(),
                        wish.function(),
                        wish.arguments(),
                        tool.direct(),
                        tool.verified(),
                        origins.isFromToolsOnly(Arguments.values(wish.arguments(), tool.schema())));
            case Target.Knowledge knowledge -> question(id, knowledge, wish);
            case null ->
                new DecidedCall.Impossible(
                        id,
                        wish.function(),
                        wish.arguments(),
                        "there is no function of this name. Known: " + targets.keySet());
        };
    }

    private static DecidedCall question(CallId id, Target.Knowledge knowledge, Decision.Wish wish) {
        String query = query(wish.arguments());
        return query.isBlank()
                ? new DecidedCall.Impossible(
                        id,
                        wish.function(),
                        wish.arguments(),
                        "the arguments must be a JSON object with the text field query.")
                : new DecidedCall.OnKnowledge(
                        id, knowledge.id(), wish.function(), wish.arguments(), query, knowledge.direct());
    }

    private static String query(String arguments) {
        try {
            return Json.MAPPER.readTree(arguments).path("query").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private void add(ToolDefined tool) {
        boolean direct = tool.meta().path("return_direct").asBoolean();
        boolean verified = tool.meta().path("verified_endpoint").asBoolean();
        targets.put(
                free(name(tool.name())),
                new Target.Tool(tool.id(), tool.description(), tool.schema(), direct, verified));
    }

    private void add(KnowledgeDefined source) {
        String description = source.description().isBlank()
                ? "Searches the knowledge source " + source.name() + "."
                : source.description();
        targets.put(
                free("search_" + name(source.name()).toLowerCase(Locale.ROOT)),
                new Target.Knowledge(source.id(), description, QUERY_SCHEMA, source.returnDirect()));
    }

    /** Letters, digits, underscore and hyphen are all that the interface allows in a name. */
    private static String name(String text) {
        return text.strip().replaceAll("[^a-zA-Z0-9_-]+", "_");
    }

    private String free(String wanted) {
        String name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME));
        for (int number = 2; targets.containsKey(name); number++) {
            String suffix = "_" + number;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return name;
    }

    private static JsonNode schema() {
        var schema = Json.MAPPER.createObjectNode().put("type", "object");
        schema.putObject("properties")
                .putObject("query")
                .put("type", "string")
                .put("description", "What to look for, as a full question that stands on its own.");
        schema.putArray("required").add("query");
        return schema;
    }
}
