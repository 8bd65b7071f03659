package io.purser.conversation.usage;

import io.purser.contract.rest.ApiException;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Days in UTC, the first and the last included. */
record Period(LocalDate start, LocalDate end) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    /**
     * From {@code StartDate} to {@code EndDate}, which is today when absent; 30 days when the start is absent.
     *
     * @throws ApiException when that is no period, or a very long one
     */
    static Period of(UriInfo uri, LocalDate today) {
        LocalDate end = date(uri, "EndDate").orElse(today);
        LocalDate start = date(uri, "StartDate").orElse(end.minusDays(USUAL_DAYS - 1));
        if (start.isAfter(end)) {
            throw ApiException.invalid("StartDate %s must not be after EndDate %s".formatted(start, end));
        }
        if (ChronoUnit.DAYS.between(start, end) >= MOST_DAYS) {
            throw ApiException.invalid("From StartDate to EndDate must be at most %d days".formatted(MOST_DAYS));
        }
        return new Period(start, end);
    }

    Stream<LocalDate> days() {
        return start.datesUntil(end.plusDays(1));
    }

    private static Optional<LocalDate> date(UriInfo uri, String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).map(text -> date(name, text));
    }

    private static LocalDate date(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw ApiException.invalid("%s must be a date such as 2026-11-22".formatted(name));
        }
        throw ApiException.invalid("%s must be a date such as 2026-11-22".formatted(name));
    }
}
