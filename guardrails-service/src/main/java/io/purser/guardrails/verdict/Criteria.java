package io.purser.guardrails.verdict;

import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.rest.ApiException;
import io.purser.guardrails.screening.Surface;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which verdicts are asked for, in the parameters of a request. A parameter without a value asks for nothing. */
final class Criteria {

    private final MultivaluedMap<String, String> query;

    private Criteria(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    /** @throws ApiException 400 when a parameter cannot be used */
    static Condition of(MultivaluedMap<String, String> query) {
        return new Criteria(query).condition();
    }

    private Condition condition() {
        var condition = new Condition();
        text("SessionId").ifPresent(session -> condition.and("session = ?", session));
        text("AssistantId").ifPresent(assistant -> condition.and("assistant = ?", assistant));
        text("KnowledgeId").ifPresent(source -> condition.and("knowledge = ?", source));
        named("Surface", Surface.values()).ifPresent(surface -> condition.and("surface = ?", surface.name()));
        named("Decision", Decision.values()).ifPresent(decision -> condition.and("decision = ?", decision.name()));
        yesOrNo("Flagged").ifPresent(flagged -> condition.and(flagged ? "decision <> 'ALLOW'" : "decision = 'ALLOW'"));
        time("From").ifPresent(from -> condition.and("at >= ?", from));
        time("To").ifPresent(to -> condition.and("at < ?", to));
        ofFindings(condition);
        return condition;
    }

    /** One and the same finding must be as asked for. */
    private void ofFindings(Condition condition) {
        var finding = new Condition();
        text("Detector").ifPresent(detector -> finding.and("f.detector = ?", detector));
        score("LeastScore").ifPresent(least -> finding.and("f.score >= ?", least));
        score("MostScore").ifPresent(most -> finding.and("f.score <= ?", most));
        var fired = yesOrNo("Fired");
        fired.ifPresent(yes -> finding.and(yes ? "f.fired" : "not f.fired"));
        if (fired.orElse(false)) {
            condition.and("findings @> '[{\"fired\": true}]'"); // as the index has it
        }
        if (!finding.isEmpty()) {
            condition.and(
                    "exists (select from jsonb_to_recordset(findings) as f (detector text, score float8, fired boolean)"
                            + " where true%s)",
                    finding);
        }
    }

    private Optional<String> text(String name) {
        var text = Optional.ofNullable(query.getFirst(name)).filter(value -> !value.isBlank());
        if (text.filter(value -> value.indexOf(0) >= 0).isPresent()) {
            throw ApiException.invalid(name + " holds a NUL character");
        }
        return text;
    }

    private <E extends Enum<E>> Optional<E> named(String name, E[] values) {
        return text(name).map(text -> Arrays.stream(values)
                .filter(value -> plain(value.name()).equals(plain(text)))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("%s must be one of %s".formatted(name, names(values)))));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static <E extends Enum<E>> String names(E[] values) {
        return Stream.of(values)
                .map(value -> value instanceof Surface surface ? surface.wire() : value.name())
                .collect(Collectors.joining(", "));
    }

    private Optional<Boolean> yesOrNo(String name) {
        return text(name).map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiException.invalid(name + " must be true or false");
        });
    }

    private Optional<Double> score(String name) {
        return text(name).map(text -> {
            try {
                double score = Double.parseDouble(text);
                if (score >= 0 && score <= 1) {
                    return score;
                }
            } catch (NumberFormatException e) {
                throw ApiException.invalid(name + " must be a number from 0 to 1");
            }
            throw ApiException.invalid(name + " must be from 0 to 1");
        });
    }

    private Optional<OffsetDateTime> time(String name) {
        return text(name).map(text -> time(name, text).atOffset(ZoneOffset.UTC));
    }

    private static Instant time(String name, String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                    && time.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw ApiException.invalid("%s must be a time such as 2026-01-01T12:00:00Z".formatted(name));
        }
        throw ApiException.invalid(name + " must lie in the years 1 to 9998");
    }
}
