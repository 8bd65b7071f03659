package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.security.egress.EgressGate;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meta of a tool of an MCP server: {@code url} of the server, {@code tool} as the server calls it, and the same settings as a
 * webhook has. Whether a call may be repeated is what the server has hinted at, or the owner has said.
 */
public record McpTool(
        String url,
        String tool,
        boolean repeatable,
        @Nullable Duration timeLimit,
        @Nullable Integer atOnce,
        WebhookSettings settings)
        implements WebhookReading, Callee {

    private static final int LONGEST_NAME = 200;

    @Override
    public boolean isRead() {
        return settings.readOnly();
    }

    public static WebhookReading read(JsonNode meta) {
        if (!meta.isObject()) {
            return WebhookFault.invalid("meta must be an object with url, tool and input_schema");
        }
        return Webhook.isIn(meta) || meta.hasNonNull("tool") ? check(meta) : new NoWebhook();
    }

    private static WebhookReading check(JsonNode meta) {
        return urlFault(meta)
                .or(() -> toolFault(meta))
                .or(() -> Webhook.settingsFault(meta))
                .<WebhookReading>map(fault -> fault)
                .orElseGet(() -> checked(of(meta)));
    }

    private static McpTool of(JsonNode meta) {
        var settings = WebhookSettings.of(meta);
        return new McpTool(
                meta.path("url").asText().strip(),
                meta.path("tool").asText(),
                Webhook.IDEMPOTENT.isSet(meta) || settings.readOnly(),
                Webhook.TIMEOUT.millis(meta),
                Webhook.AT_ONCE.number(meta),
                settings);
    }

    private static WebhookReading checked(McpTool tool) {
        return tool.settings().repeats() && !tool.repeatable()
                ? WebhookFault.invalid("meta.max_tries must be 1, or meta.idempotent or meta.read_only true:"
                        + " only then may a call be repeated")
                : tool;
    }

    private static Optional<WebhookFault> urlFault(JsonNode meta) {
        if (!meta.path("url").isTextual()) {
            return Optional.of(WebhookFault.invalid("meta.url is required"));
        }
        return EgressGate.fault(meta.path("url").asText().strip())
                .map(why -> WebhookFault.url("meta.url cannot be called: " + why));
    }

    private static Optional<WebhookFault> toolFault(JsonNode meta) {
        var tool = meta.path("tool");
        return Stream.of(tool)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .anyMatch(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                ? Optional.empty()
                : Optional.of(WebhookFault.invalid("meta.tool must be the name of the tool on its server"));
    }
}
