package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.tools.credential.OwnHeaders;
import io.purser.tools.webhook.Place.In;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the owner of a tool wants arguments to go: {@code meta.parameters}. For others the method and the URL tell. */
public record Places(Map<String, Place> byArgument) {

    public static final Places USUAL = new Places(Map.of());

    private static final String FIELD = "parameters";

    public Places {
        byArgument = Map.copyOf(byArgument);
    }

    static Optional<WebhookFault> fault(JsonNode meta) {
        var field = meta.path(FIELD);
        if (field.isMissingNode() || field.isNull()) {
            return Optional.empty();
        }
        if (!field.isObject()) {
            return Optional.of(
                    WebhookFault.invalid("meta.parameters must be an object that tells for arguments where they go"));
        }
        return field.properties().stream()
                .flatMap(argument -> fault(argument.getKey(), argument.getValue()).stream())
                .findFirst();
    }

    private static Optional<WebhookFault> fault(String argument, JsonNode written) {
        return Place.read(argument, written)
                .map(place -> isTaken(place)
                        ? Optional.of(WebhookFault.invalid(
                                "meta.parameters.%s must be no header that calls use themselves, and one with a valid name"
                                        .formatted(argument)))
                        : Optional.<WebhookFault>empty())
                .orElseGet(() -> Optional.of(WebhookFault.invalid(
                        "meta.parameters.%s must be path, query, header, body or whole_body, or an object with in, name and style"
                                .formatted(argument))));
    }

    private static boolean isTaken(Place place) {
        return place.in() == In.HEADER && !OwnHeaders.isFree(place.name());
    }

    /** What was checked. */
    static Places of(JsonNode meta) {
        var places = new LinkedHashMap<String, Place>();
        meta.path(FIELD).properties().forEach(argument -> Place.read(argument.getKey(), argument.getValue())
                .ifPresent(place -> places.put(argument.getKey(), place)));
        return places.isEmpty() ? USUAL : new Places(places);
    }

    /** The argument that fills a place in the path. */
    Optional<String> argumentOfPath(String placeholder) {
        var named = byArgument.entrySet().stream()
                .filter(argument -> argument.getValue().in() == In.PATH
                        && argument.getValue().name().equals(placeholder))
                .map(Map.Entry::getKey)
                .findFirst();
        return named.or(() -> byArgument.containsKey(placeholder) ? Optional.empty() : Optional.of(placeholder));
    }

    long count(In in) {
        return byArgument.values().stream().filter(place -> place.in() == in).count();
    }

    String arguments(In in) {
        return byArgument.entrySet().stream()
                .filter(argument -> argument.getValue().in() == in)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
