package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.security.egress.EgressGate;
import io.purser.tools.webhook.Place.In;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tool's meta: {@code url}, which may have places for arguments in its path, and {@code method} ({@code POST} when it is not
 * told); as extensions {@code parameters} (where arguments go), {@code timeout_ms},
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
        WebhookSettings settings,
        Places places,
        boolean sendsBody)
        implements WebhookReading, Callee {

    static final Field TIMEOUT = Field.number("timeout_ms", 1, 60_000);
    static final Field AT_ONCE = Field.number("max_concurrency", 1, 10_000);
    static final Field IDEMPOTENT = Field.flag("idempotent");
    private static final Method USUAL = Method.POST;

    /** False: sent without a body though the method has one; for owners whose servers refuse what they do not need. */
    private static final Field SEND_BODY = Field.flag("send_body");

    public enum Method {
        GET(false),
        POST(true),
        PUT(true),
        PATCH(true),
        DELETE(false);

        private final boolean hasBody;

        Method(boolean hasBody) {
            this.hasBody = hasBody;
        }
    }

    /** One that is called in the usual way. */
    public Webhook(
            String url, Method method, boolean idempotent, @Nullable Duration timeLimit, @Nullable Integer atOnce) {
        this(url, method, idempotent, timeLimit, atOnce, WebhookSettings.USUAL);
    }

    /** One whose method tells where all arguments go. */
    public Webhook(
            String url,
            Method method,
            boolean idempotent,
            @Nullable Duration timeLimit,
            @Nullable Integer atOnce,
            WebhookSettings settings) {
        this(url, method, idempotent, timeLimit, atOnce, settings, Places.USUAL, method.hasBody);
    }

    @Override
    public boolean repeatable() {
        return method == Method.GET || idempotent;
    }

    @Override
    public boolean isRead() {
        return method == Method.GET || settings.readOnly();
    }

    /** Where the argument goes. */
    Place place(String argument) {
        var told = places.byArgument().get(argument);
        if (told != null) {
            return told;
        }
        if (PathTemplate.names(url).contains(argument)) {
            return Place.in(In.PATH, argument);
        }
        return Place.in(sendsBody ? In.BODY : In.QUERY, argument);
    }

    /** What is wrong with it when these are all the arguments that there are. */
    public Optional<WebhookFault> fault(Set<String> arguments) {
        return PathTemplate.names(url).stream()
                .filter(name ->
                        places.argumentOfPath(name).filter(arguments::contains).isEmpty())
                .map(name -> WebhookFault.invalid(
                        "meta.url has {%s} in its path, but meta.input_schema no such argument".formatted(name)))
                .findFirst()
                .or(() -> places.byArgument().keySet().stream()
                        .filter(argument -> !arguments.contains(argument))
                        .sorted()
                        .map(argument -> WebhookFault.invalid(
                                "meta.parameters tells where %s goes, but meta.input_schema has no such argument"
                                        .formatted(argument)))
                        .findFirst());
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
                .or(() -> settingsFault(meta))
                .or(() -> SEND_BODY.fault(meta))
                .or(() -> Places.fault(meta))
                .<WebhookReading>map(fault -> fault)
                .orElseGet(() -> checked(of(meta)));
    }

    static Optional<WebhookFault> settingsFault(JsonNode meta) {
        return TIMEOUT.fault(meta)
                .or(() -> AT_ONCE.fault(meta))
                .or(() -> IDEMPOTENT.fault(meta))
                .or(() -> WebhookSettings.fault(meta));
    }

    private static Webhook of(JsonNode meta) {
        var method = Method.valueOf(method(meta));
        return new Webhook(
                meta.path("url").asText().strip(),
                method,
                IDEMPOTENT.isSet(meta),
                TIMEOUT.millis(meta),
                AT_ONCE.number(meta),
                WebhookSettings.of(meta),
                Places.of(meta),
                method.hasBody && (!meta.hasNonNull("send_body") || SEND_BODY.isSet(meta)));
    }

    private static WebhookReading checked(Webhook webhook) {
        if (webhook.settings().repeats() && !webhook.repeatable()) {
            return WebhookFault.invalid("meta.max_tries must be 1, or the method GET, or meta.idempotent true:"
                    + " only then may a call be repeated");
        }
        return webhook.misplaced().<WebhookReading>map(WebhookFault::invalid).orElse(webhook);
    }

    private Optional<String> misplaced() {
        var inPath = PathTemplate.names(url);
        var outside = places.byArgument().values().stream()
                .filter(place -> place.in() == In.PATH && !inPath.contains(place.name()))
                .map(Place::name)
                .findFirst();
        if (outside.isPresent()) {
            return outside.map("meta.parameters puts %1$s into the path, but meta.url has no {%1$s} there"::formatted);
        }
        long whole = places.count(In.WHOLE_BODY);
        if (!sendsBody && whole + places.count(In.BODY) > 0) {
            return Optional.of("meta.parameters puts arguments into a body, which is not sent: "
                    + places.arguments(whole > 0 ? In.WHOLE_BODY : In.BODY));
        }
        return whole > 1 || (whole == 1 && places.count(In.BODY) > 0)
                ? Optional.of("meta.parameters must make one argument the whole body, and put no other into it")
                : Optional.empty();
    }

    private static Optional<WebhookFault> urlFault(JsonNode meta) {
        if (!meta.path("url").isTextual()) {
            return Optional.of(WebhookFault.invalid("meta.url is required"));
        }
        String url = meta.path("url").asText().strip();
        return PathTemplate.fault(url)
                .or(() -> EgressGate.fault(PathTemplate.sample(url)))
                .map(why -> WebhookFault.url("meta.url cannot be called: " + why));
    }

    private static Optional<WebhookFault> methodFault(JsonNode meta) {
        return Stream.of(Method.values()).map(Method::name).anyMatch(method(meta)::equals)
                ? Optional.empty()
                : Optional.of(WebhookFault.invalid("meta.method must be GET, POST, PUT, PATCH or DELETE"));
    }

    private static String method(JsonNode meta) {
        return meta.hasNonNull("method") ? meta.get("method").asText().strip().toUpperCase(Locale.ROOT) : USUAL.name();
    }
}
