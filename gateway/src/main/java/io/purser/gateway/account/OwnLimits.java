package io.purser.gateway.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * In what an account's limits differ from the installation's, as JSON: {@code profile}, and single limits by their names in
 * snake_case. A limit that is null stands for none where that is possible, which is for {@code messages} alone.
 */
record OwnLimits(ObjectNode changes) {

    static final OwnLimits NONE = new OwnLimits(Json.MAPPER.createObjectNode());

    private static final String PROFILE = "profile";
    private static final String MESSAGES = "messages";
    private static final Map<String, Limits> PROFILES = Map.of("standard", Limits.STANDARD, "preview", Limits.PREVIEW);
    private static final ObjectMapper NAMES =
            Json.MAPPER.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    /** @throws ApiException 400 when a limit is unknown or is no number that can be a limit */
    static OwnLimits of(JsonNode json) {
        if (!json.isObject()) {
            throw ApiException.invalid("limits must be an object");
        }
        json.properties().forEach(limit -> check(limit.getKey(), limit.getValue()));
        return new OwnLimits(json.deepCopy());
    }

    static OwnLimits parse(String stored) {
        try {
            return new OwnLimits(Json.MAPPER.readValue(stored, ObjectNode.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These changes, with others in front of them. */
    OwnLimits with(OwnLimits later) {
        var both = changes.deepCopy();
        both.setAll(later.changes);
        return new OwnLimits(both);
    }

    /** What they come to on top of the profile that the account names, else on top of the usual one. */
    Limits on(String usualProfile) {
        var limits = wire(profile(changes.path(PROFILE).asText(usualProfile)));
        changes.properties().stream()
                .filter(change -> !change.getKey().equals(PROFILE))
                .forEach(change -> limits.set(change.getKey(), change.getValue()));
        if (limits.path(MESSAGES).isNull()) {
            limits.put(MESSAGES, Long.MAX_VALUE);
        }
        return NAMES.convertValue(limits, Limits.class);
    }

    /** As users see them. */
    static ObjectNode wire(Limits limits) {
        ObjectNode shown = NAMES.valueToTree(limits);
        return limits.messages() == Long.MAX_VALUE ? shown.putNull(MESSAGES) : shown;
    }

    /** @throws ApiException 400 when there is none of this name */
    static Limits profile(String name) {
        var limits = PROFILES.get(name);
        if (limits == null) {
            throw ApiException.invalid("The limits' profile must be standard or preview");
        }
        return limits;
    }

    private static void check(String name, JsonNode value) {
        if (name.equals(PROFILE)) {
            profile(value.asText());
        } else if (!names().contains(name)) {
            throw ApiException.invalid(
                    "There is no limit %s; there are profile and %s".formatted(name, String.join(", ", names())));
        } else if (!(name.equals(MESSAGES) && value.isNull()) && !isLimit(value)) {
            throw ApiException.invalid(
                    "The limit %s must be a whole number from 1 to %d".formatted(name, Integer.MAX_VALUE));
        }
    }

    private static boolean isLimit(JsonNode value) {
        return value.isInt() && value.intValue() >= 1;
    }

    private static List<String> names() {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> wire(Limits.STANDARD).fieldNames()).spliterator(), false)
                .toList();
    }

    String text() {
        return changes.toString();
    }
}
