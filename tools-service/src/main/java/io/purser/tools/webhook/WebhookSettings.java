package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How calls on a tool are made; null where the service's own setting holds.
 *
 * @param answerLimit the largest answer, in bytes
 * @param tries how often a call is sent at most, when it may be sent again
 * @param backoff the pause before the second try; it doubles
 * @param breakerCalls how many calls are looked at to tell whether the tool is sick
 * @param breakerPercent how many of these, in percent, must fail for that
 * @param breakerRest how long a sick tool is left alone
 * @param sequential calls of one session are made one after the other, in the order in which they were asked for
 * @param allowRepeats the same call again in one turn is made again
 * @param readOnly calls change nothing, whatever the method is
 */
public record WebhookSettings(
        @Nullable Integer answerLimit,
        @Nullable Integer tries,
        @Nullable Duration backoff,
        @Nullable Integer breakerCalls,
        @Nullable Integer breakerPercent,
        @Nullable Duration breakerRest,
        boolean sequential,
        boolean allowRepeats,
        boolean readOnly) {

    /** Nothing is set. */
    public static final WebhookSettings USUAL =
            new WebhookSettings(null, null, null, null, null, null, false, false, false);

    /** An answer stands in several records on the log, each of which may have a megabyte. */
    private static final int LARGEST_ANSWER = 128 * 1024;

    private static final Field ANSWER_LIMIT = Field.number("max_answer_bytes", 1, LARGEST_ANSWER);
    private static final Field TRIES = Field.number("max_tries", 1, 5);
    private static final Field BACKOFF = Field.number("backoff_ms", 10, 5_000);
    private static final Field BREAKER_CALLS = Field.number("breaker_calls", 2, 1_000);
    private static final Field BREAKER_PERCENT = Field.number("breaker_percent", 1, 100);
    private static final Field BREAKER_REST = Field.number("breaker_rest_ms", 100, 300_000);
    private static final Field SEQUENTIAL = Field.flag("sequential");
    private static final Field ALLOW_REPEATS = Field.flag("allow_repeats");
    private static final Field READ_ONLY = Field.flag("read_only");

    private static final List<Field> FIELDS = List.of(
            ANSWER_LIMIT,
            TRIES,
            BACKOFF,
            BREAKER_CALLS,
            BREAKER_PERCENT,
            BREAKER_REST,
            SEQUENTIAL,
            ALLOW_REPEATS,
            READ_ONLY,
            Field.flag("return_direct"),
            Field.flag("verified_endpoint"));

    static Optional<WebhookFault> fault(JsonNode meta) {
        return FIELDS.stream().flatMap(field -> field.fault(meta).stream()).findFirst();
    }

    static WebhookSettings of(JsonNode meta) {
        return new WebhookSettings(
                ANSWER_LIMIT.number(meta),
                TRIES.number(meta),
                BACKOFF.millis(meta),
                BREAKER_CALLS.number(meta),
                BREAKER_PERCENT.number(meta),
                BREAKER_REST.millis(meta),
                SEQUENTIAL.isSet(meta),
                ALLOW_REPEATS.isSet(meta),
                READ_ONLY.isSet(meta));
    }

    /** True when the owner asks for more than one try. */
    boolean repeats() {
        return tries != null && tries > 1;
    }
}
