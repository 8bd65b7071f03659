package io.purser.tools.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.tools.schema.InputSchema;
import io.purser.tools.schema.SchemaFault;
import io.purser.tools.webhook.Webhook;
import io.purser.tools.webhook.WebhookFault;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tool must be like. Each fault is a 400 that says what to change. */
final class Rules {

    private static final String WEBHOOK = "WEBHOOK";
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_DESCRIPTION = 16_384;
    private static final int UNUSABLE_SCHEMA = 99006;

    private Rules() {}

    /** @throws ApiException 400 */
    static Definition created(ToolRequest request) {
        require(request.name(), "name");
        require(request.type(), "type");
        require(request.enabled(), "enabled");
        return definition(request, new Definition("", "", WEBHOOK, false, false, noMeta(), noMeta()));
    }

    /** @throws ApiException 400 */
    static Definition changed(ToolRequest request, Definition present) {
        return definition(request, present);
    }

    private static Definition definition(ToolRequest request, Definition present) {
        var meta = Optional.ofNullable(request.meta());
        boolean unchanged = meta.isEmpty() && !present.schema().isEmpty();
        return new Definition(
                name(Optional.ofNullable(request.name()).orElse(present.name())),
                text(
                        "description",
                        Optional.ofNullable(request.description()).orElse(present.description()),
                        LONGEST_DESCRIPTION),
                type(Optional.ofNullable(request.type()).orElse(present.type())),
                Optional.ofNullable(request.enabled()).orElse(present.enabled()),
                Optional.ofNullable(request.requiresAuth()).orElse(present.requiresAuth()),
                meta.orElse(present.meta()),
                unchanged ? present.schema() : schema(meta.orElse(null)));
    }

    private static void require(@Nullable Object value, String field) {
        if (value == null) {
            throw ApiException.invalid(field + " is required");
        }
    }

    private static String name(String name) {
        if (name.isBlank()) {
            throw ApiException.invalid("name must not be empty");
        }
        return text("name", name, LONGEST_NAME);
    }

    private static String text(String field, String text, int longest) {
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw ApiException.invalid("%s must have at most %d characters and no NUL".formatted(field, longest));
        }
        return text;
    }

    private static String type(String type) {
        if (!type.toUpperCase(Locale.ROOT).equals(WEBHOOK)) {
            throw ApiException.invalid("type must be WEBHOOK");
        }
        return WEBHOOK;
    }

    private static ObjectNode schema(@Nullable JsonNode meta) {
        return switch (Webhook.read(meta)) {
            case WebhookFault(var code, var why) -> throw ApiException.of(400, code, why);
            case Webhook _ -> inputSchema(meta == null ? null : meta.get("input_schema"));
        };
    }

    private static ObjectNode inputSchema(@Nullable JsonNode input) {
        if (input == null || input.isNull()) {
            throw ApiException.invalid("meta.input_schema is required");
        }
        return switch (InputSchema.read(input)) {
            case InputSchema(var json) -> json;
            case SchemaFault(var why) ->
                throw ApiException.of(400, UNUSABLE_SCHEMA, "meta.input_schema cannot be used: " + why);
        };
    }

    private static ObjectNode noMeta() {
        return JsonNodeFactory.instance.objectNode();
    }
}
