package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.security.egress.EgressGate;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tool's meta: {@code url} and {@code method} ({@code POST} when it is not told); as extensions {@code timeout_ms}, {@code idempotent} (a call may be repeated with
 * the same {@code Idempotency-Key}) and {@code max_concurrency}.
 *
 * @param timeLimit null for the service's own
 * @param atOnce how many calls may run at the same time, null for the service's own limit
 */
public record Webhook(
        String url, Method method, boolean idempotent, @Nullable Duration timeLimit, @Nullable Integer atOnce)
        implements WebhookReading {

    private static final int LONGEST_MS = 60_000;
    private static final int MOST_AT_ONCE = 10_000;
    private static final Method USUAL = Method.POST;

    public enum Method {
        GET,
        POST
    }

    /** True when a call may be made again if its outcome is not known. */
    public boolean repeatable() {
        return method == Method.GET || idempotent;
    }

    public static WebhookReading read(JsonNode meta) {
        if (!meta.isObject()) {
            return WebhookFault.invalid("meta must be an object with url, method and input_schema");
        }
        return isIn(meta) ? check(meta) : new NoWebhook();
    }

    /** False when the meta has none of a webhook's fields: a tool may be defined first and told later whom to call. */
    public static boolean isIn(JsonNode meta) {
        return Stream.of("url", "method", "input_schema").anyMatch(meta::hasNonNull);
    }

    private static WebhookReading check(JsonNode meta) {
        return urlFault(meta)
                .or(() -> methodFault(meta))
                .or(() -> fault(meta, "timeout_ms", isWithin(LONGEST_MS), "a whole number from 1 to " + LONGEST_MS))
                .or(() -> fault(
                        meta, "max_concurrency", isWithin(MOST_AT_ONCE), "a whole number from 1 to " + MOST_AT_ONCE))
                .or(() -> fault(meta, "idempotent", JsonNode::isBoolean, "true or false"))
                .<WebhookReading>map(fault -> fault)
                .orElseGet(() -> of(meta));
    }

    private static Webhook of(JsonNode meta) {
        return new Webhook(
                meta.path("url").asText().strip(),
                Method.valueOf(method(meta)),
                meta.path("idempotent").asBoolean(),
                meta.hasNonNull("timeout_ms")
                        ? Duration.ofMillis(meta.get("timeout_ms").asInt())
                        : null,
                meta.hasNonNull("max_concurrency") ? meta.get("max_concurrency").asInt() : null);
    }

    private static Optional<WebhookFault> urlFault(JsonNode meta) {
        if (!meta.path("url").isTextual()) {
            return Optional.of(WebhookFault.invalid("meta.url is required"));
        }
        return EgressGate.fault(meta.path("url").asText().strip())
                .map(why -> WebhookFault.url("meta.url cannot be called: " + why));
    }

    private static Optional<WebhookFault> methodFault(JsonNode meta) {
        return Stream.of(Method.values()).map(Method::name).anyMatch(method(meta)::equals)
                ? Optional.empty()
                : Optional.of(WebhookFault.invalid("meta.method must be GET or POST"));
    }

    private static String method(JsonNode meta) {
        return meta.hasNonNull("method") ? meta.get("method").asText().strip().toUpperCase(Locale.ROOT) : USUAL.name();
    }

    private static Predicate<JsonNode> isWithin(int most) {
        return value ->
                value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 1 && value.asInt() <= most;
    }

    private static Optional<WebhookFault> fault(
            JsonNode meta, String field, Predicate<JsonNode> rule, String expected) {
        return Optional.of(meta.path(field))
                .filter(value -> !value.isMissingNode() && !value.isNull() && !rule.test(value))
                .map(value -> WebhookFault.invalid("meta.%s must be %s".formatted(field, expected)));
    }
}
