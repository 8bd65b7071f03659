package io.purser.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one OpenAPI document says and another does not. What the other says beyond that does not count, nor do words for people;
 * it does not matter either whether something is written in place or referred to.
 */
final class Omissions {

    private static final Set<String> NO_CONCERN = Set.of("description", "summary", "servers", "security", "x-twilio");
    private static final String FIELDS = "/properties";

    private final JsonNode wanted;
    private final JsonNode given;

    private Omissions(JsonNode wanted, JsonNode given) {
        this.wanted = wanted;
        this.given = given;
    }

    /** One line for each, which says where. */
    static List<String> of(JsonNode wanted, JsonNode given) {
        var omissions = new Omissions(wanted, given);
        return Stream.of("paths", "components")
                .flatMap(part -> omissions.at("/" + part, wanted.path(part), given.path(part)))
                .toList();
    }

    private Stream<String> at(String place, JsonNode wantedThere, JsonNode givenThere) {
        JsonNode mine = References.resolved(wanted, wantedThere);
        JsonNode theirs = References.resolved(given, givenThere);
        if (mine.isObject()) {
            return theirs.isObject() ? inObject(place, mine, theirs) : Stream.of(place + " is missing");
        }
        if (mine.isArray()) {
            return mine.valueStream()
                    .filter(element -> !among(theirs, element))
                    .map(element -> place + " lacks " + element);
        }
        return mine.equals(theirs) ? Stream.empty() : Stream.of("%s is %s, not %s".formatted(place, theirs, mine));
    }

    private Stream<String> inObject(String place, JsonNode mine, JsonNode theirs) {
        return mine.propertyStream()
                .filter(entry -> place.endsWith(FIELDS) || !NO_CONCERN.contains(entry.getKey()))
                .flatMap(entry -> at(place + "/" + entry.getKey(), entry.getValue(), theirs.path(entry.getKey())));
    }

    /** The order of an array tells nothing. */
    private boolean among(JsonNode theirs, JsonNode element) {
        return theirs.valueStream()
                .anyMatch(candidate -> at("", element, candidate).findAny().isEmpty());
    }
}
