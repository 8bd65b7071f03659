package io.purser.guardrails.monitor;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.guardrails.screening.Surface;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the detectors did over a time. */
@Path("/v1/Guardrails/Figures")
class FigureResource {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int INTERVALS = 500;
    private static final int USUAL_INTERVALS = 24;

    private final FigureStore store;
    private final Caller caller;

    FigureResource(FigureStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @GET
    public Uni<Figures> figures(@Context UriInfo uri) {
        var query = uri.getQueryParameters();
        var period = period("", query, Period.last(USUAL, Instant.now()));
        var compared = period("Compared", query, period.before());
        var interval = interval(query, period);
        boolean byAssistant = byAssistant(query);
        return figures(wanted(caller.account(), query, period), compared, interval, byAssistant);
    }

    /** One after the other: the pool is small, and others want to be served too. */
    private Uni<Figures> figures(Wanted wanted, Period compared, Duration interval, boolean byAssistant) {
        return store.decisions(wanted).chain(decisions -> store.tallies(wanted, byAssistant)
                .chain(tallies -> store.tallies(wanted.in(compared), byAssistant)
                        .chain(before -> store.labels(wanted)
                                .chain(labels -> store.series(wanted, interval, byAssistant)
                                        .map(series -> Figures.of(
                                                wanted.period(),
                                                compared,
                                                interval,
                                                decisions,
                                                tallies,
                                                before,
                                                labels,
                                                series))))));
    }

    private static Period period(String name, MultivaluedMap<String, String> query, Period usual) {
        var period = Period.of(name, query.getFirst(name + "From"), query.getFirst(name + "To"), usual);
        if (period.length().compareTo(LONGEST) > 0) {
            throw ApiException.invalid(
                    "%sFrom and %sTo may be %d days apart at most".formatted(name, name, LONGEST.toDays()));
        }
        return period;
    }

    private static Wanted wanted(AccountId account, MultivaluedMap<String, String> query, Period period) {
        return new Wanted(
                account,
                period,
                text(query, "Detector").orElse(null),
                text(query, "Surface").map(FigureResource::surface).orElse(null),
                text(query, "AssistantId").orElse(null));
    }

    static String surface(String name) {
        return Surface.named(name)
                .orElseThrow(() -> ApiException.invalid("Surface must be one of message, tool-result, chunk, reply"))
                .name();
    }

    private static boolean byAssistant(MultivaluedMap<String, String> query) {
        return text(query, "By")
                .map(by -> switch (by) {
                    case "assistant" -> true;
                    case "detector" -> false;
                    default -> throw ApiException.invalid("By must be detector or assistant");
                })
                .orElse(false);
    }

    private static Duration interval(MultivaluedMap<String, String> query, Period period) {
        var interval = text(query, "Interval").map(FigureResource::duration).orElseGet(() -> usual(period));
        if (interval.getSeconds() < 1 || period.length().dividedBy(interval) > INTERVALS) {
            throw ApiException.invalid(
                    "Interval must be a second at least, and fit in the time asked for %d times at most"
                            .formatted(INTERVALS));
        }
        return Duration.ofSeconds(interval.getSeconds());
    }

    private static Duration usual(Period period) {
        return Duration.ofSeconds(Math.max(1, period.length().getSeconds() / USUAL_INTERVALS));
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw ApiException.invalid("Interval must be a duration such as PT1H");
        }
    }

    private static Optional<String> text(MultivaluedMap<String, String> query, String name) {
        var text = Optional.ofNullable(query.getFirst(name)).filter(value -> !value.isBlank());
        if (text.filter(value -> value.indexOf(0) >= 0).isPresent()) {
            throw ApiException.invalid(name + " holds a NUL character");
        }
        return text;
    }
}
