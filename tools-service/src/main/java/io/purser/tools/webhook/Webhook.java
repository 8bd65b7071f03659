package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.security.egress.EgressGate;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tool's meta: {@code url} and {@code method} ({@code POST} when it is not told); as extensions {@code timeout_ms},
 * {@code idempotent} (a call may be repeated with the same {@code Idempotency-Key}), {@code max_concurrency} and the settings.
 *
 * @param timeLimit null for the service's own
 * @param atOnce how many calls may run at the same time, null for the service's own limit
 */
public record Webhook(
        String url,
        Method method,
        boolean idempotent,
        @Nullable Duration timeLimit,
        @Nullable Integer atOnce,
        WebhookSettings settings)
        implements WebhookReading {

    private static final Field TIMEOUT = Field.number("timeout_ms", 1, 60_000);
    private static final Field AT_ONCE = Field.number("max_concurrency", 1, 10_000);
    private static final Field IDEMPOTENT = Field.flag("idempotent");
    private static final Method USUAL = Method.POST;

    public enum Method {
        GET,
        POST
    }

    /** One that is called in the usual way. */
    public Webhook(
            String url, Method method, boolean idempotent, @Nullable Duration timeLimit, @Nullable Integer atOnce) {
        this(url, method, idempotent, timeLimit, atOnce, WebhookSettings.USUAL);
    }

    /** True when a call may be made again if its outcome is not known. */
    public boolean repeatable() {
        return method == Method.GET || idempotent;
    }

    /** True when a call changes nothing. */
    public boolean isRead() {
        return method == Method.GET || settings.readOnly();
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
                .or(() -> TIMEOUT.fault(meta))
                .or(() -> AT_ONCE.fault(meta))
                .or(() -> IDEMPOTENT.fault(meta))
                .or(() -> WebhookSettings.fault(meta))
                .<WebhookReading>map(fault -> fault)
                .orElseGet(() -> checked(of(meta)));
    }

    private static Webhook of(JsonNode meta) {
        return new Webhook(
                meta.path("url").asText().strip(),
                Method.valueOf(method(meta)),
                IDEMPOTENT.isSet(meta),
                TIMEOUT.millis(meta),
                AT_ONCE.number(meta),
                WebhookSettings.of(meta));
    }

    private static WebhookReading checked(Webhook webhook) {
        return webhook.settings().repeats() && !webhook.repeatable()
                ? WebhookFault.invalid("meta.max_tries must be 1, or the method GET, or meta.idempotent true:"
                        + " only then may a call be repeated")
                : webhook;
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
}
