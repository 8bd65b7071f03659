package io.purser.guardrails.monitor;

import io.purser.contract.rest.ApiException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From a time (inclusive) to another (exclusive). */
record Period(Instant from, Instant to) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** @throws ApiException 400 when one is no time, or the period would be empty */
    static Period of(String name, @Nullable String from, @Nullable String to, Period usual) {
        var period = new Period(
                from == null || from.isBlank() ? usual.from : time(name + "From", from),
                to == null || to.isBlank() ? usual.to : time(name + "To", to));
        if (!period.from.isBefore(period.to)) {
            throw ApiException.invalid("%sFrom must lie before %sTo".formatted(name, name));
        }
        return period;
    }

    static Period last(Duration length, Instant now) {
        return new Period(now.minus(length), now);
    }

    /** As long, and just before. */
    Period before() {
        return new Period(from.minus(length()), from);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    OffsetDateTime begin() {
        return from.atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return to.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(String name, String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(FIRST) && time.isBefore(LAST)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw ApiException.invalid("%s must be a time such as 2026-01-01T12:00:00Z".formatted(name));
        }
        throw ApiException.invalid(name + " must lie in the years 2000 to 9998");
    }
}
