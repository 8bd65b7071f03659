package io.purser.guardrails.monitor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.guardrails.monitor.Alert.State;
import io.purser.guardrails.screening.Surface;
import io.purser.security.egress.EgressGate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client sends to have a figure watched. */
record AlertRequest(
        @Nullable String figure,
        @Nullable String detector,
        @Nullable String surface,
        @JsonProperty("assistant_id") @Nullable String assistant,
        @Nullable Double threshold,
        @Nullable Boolean below,
        @Nullable String window,
        @JsonProperty("least_count") @Nullable Long leastCount,
        @Nullable String url) {

    private static final int TEXT = 200;
    private static final int URL = 2_000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final String USUAL_WINDOW = "PT1H";
    private static final long USUAL_LEAST = 20;

    /** @throws ApiException 400 */
    Alert checked(AccountId account) {
        var watched = watched();
        return new Alert(
                UUID.randomUUID(),
                account,
                watched,
                text("detector", detector),
                checkedSurface(),
                text("assistant_id", assistant),
                checkedThreshold(watched),
                below == null ? watched.alarmsBelow() : below,
                checkedWindow(),
                checkedLeast(watched),
                checkedUrl(),
                State.NO_DATA,
                null,
                null,
                null,
                Instant.now());
    }

    private Figure watched() {
        return Figure.named(figure == null ? "" : figure)
                .orElseThrow(() -> ApiException.invalid("figure must be one of " + Figure.all()));
    }

    private @Nullable String checkedSurface() {
        return surface == null
                ? null
                : Surface.named(surface)
                        .map(Surface::wire)
                        .orElseThrow(
                                () -> ApiException.invalid("surface must be message, tool-result, chunk or reply"));
    }

    private double checkedThreshold(Figure watched) {
        double most = watched.isShare() ? 1 : 1e9;
        if (threshold == null || !(threshold >= 0 && threshold <= most)) {
            throw ApiException.invalid(
                    "threshold must be a number from 0 to %s".formatted(watched.isShare() ? "1" : "1e9"));
        }
        return threshold;
    }

    private Duration checkedWindow() {
        try {
            var length = Duration.parse(window == null ? USUAL_WINDOW : window);
            if (length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0) {
                return Duration.ofSeconds(length.getSeconds());
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw ApiException.invalid("window must be a duration such as PT1H");
        }
        throw ApiException.invalid("window must be from PT1M to P31D");
    }

    private long checkedLeast(Figure watched) {
        long usual = watched.isShare() || watched == Figure.DRIFT ? USUAL_LEAST : 0;
        long least = leastCount == null ? usual : leastCount;
        if (least < 0) {
            throw ApiException.invalid("least_count must be 0 or more");
        }
        return least;
    }

    private @Nullable String checkedUrl() {
        var given = text("url", url, URL);
        if (given != null) {
            EgressGate.fault(given).ifPresent(why -> {
                throw ApiException.invalid("url cannot be called: " + why);
            });
        }
        return given;
    }

    private static @Nullable String text(String field, @Nullable String text) {
        return text(field, text, TEXT);
    }

    private static @Nullable String text(String field, @Nullable String text, int most) {
        if (text != null && (text.isBlank() || text.length() > most || text.indexOf('\0') >= 0)) {
            throw ApiException.invalid("%s must be a text of 1 to %d characters without NUL".formatted(field, most));
        }
        return text;
    }
}
