package io.purser.tools.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import io.purser.tools.schema.InputSchema;
import io.purser.tools.schema.SchemaFault;
import io.purser.tools.webhook.McpTool;
import io.purser.tools.webhook.NoWebhook;
import io.purser.tools.webhook.Webhook;
import io.purser.tools.webhook.WebhookFault;
import io.purser.tools.webhook.WebhookReading;
import java.util.Map;
import java.util.stream.Collectors;

/** What a tool takes, as its meta says. */
final class Inputs {

    private static final int UNUSABLE_SCHEMA = 99006;

    /** It goes into the catalog together with the schema that is made from it, and a record there has at most a megabyte. */
    private static final int LONGEST = 100_000;

    private static final JsonNode NOTHING = TextNode.valueOf("{}");

    private Inputs() {}

    /** @throws ApiException 400 when the meta cannot be used */
    static ObjectNode of(String type, JsonNode meta, Limits limits) {
        if (meta.toString().length() > LONGEST) {
            throw ApiException.invalid("meta must have at most %d characters, as JSON".formatted(LONGEST));
        }
        var schema =
                switch (WebhookReading.of(type, meta)) {
                    case WebhookFault(var code, var why) -> throw ApiException.of(400, code, why);
                    case NoWebhook() -> none();
                    case McpTool _ -> schema(meta.path("input_schema"));
                    case Webhook webhook -> fitting(webhook, schema(meta.path("input_schema")));
                };
        Limits.within("inputs_per_tool", schema.path("properties").size(), limits.inputsPerTool());
        return schema;
    }

    private static ObjectNode fitting(Webhook webhook, ObjectNode schema) {
        var arguments = schema.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        webhook.fault(arguments).ifPresent(fault -> {
            throw ApiException.of(400, fault.code(), fault.why());
        });
        return schema;
    }

    static ObjectNode none() {
        return schema(NOTHING);
    }

    private static ObjectNode schema(JsonNode input) {
        return switch (InputSchema.read(input.isMissingNode() || input.isNull() ? NOTHING : input)) {
            case InputSchema(var json) -> json;
            case SchemaFault(var why) ->
                throw ApiException.of(400, UNUSABLE_SCHEMA, "meta.input_schema cannot be used: " + why);
        };
    }
}
