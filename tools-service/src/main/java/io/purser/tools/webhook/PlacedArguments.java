package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.tools.webhook.Place.In;
import io.purser.tools.webhook.Place.Style;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The arguments of one call, each where it goes. */
final class PlacedArguments {

    private final Webhook webhook;
    private final ObjectNode arguments;

    PlacedArguments(Webhook webhook, ObjectNode arguments) {
        this.webhook = webhook;
        this.arguments = arguments;
    }

    /** Why the call must not be made with them. What stands in the path must be there, and stay where it is. */
    Optional<String> objection() {
        var names = PathTemplate.names(webhook.url());
        return names.stream()
                .filter(name -> inPath(name).isEmpty())
                .findFirst()
                .map(name ->
                        argument(name) + " must be given and must not be empty: it is a part of the tool's address")
                .or(() -> !names.isEmpty() && PathTemplate.leaves(path())
                        ? Optional.of("No part of the tool's address may be . or ..: put %s right"
                                .formatted(names.stream().map(this::argument).collect(Collectors.joining(", "))))
                        : Optional.empty());
    }

    String url() {
        var query = JsonNodeFactory.instance.objectNode();
        Set<String> joined = new HashSet<>();
        each(In.QUERY, (place, value) -> {
            query.set(place.name(), place.style() == Style.JSON ? TextNode.valueOf(value.toString()) : value);
            if (place.style() == Style.COMMA) {
                joined.add(place.name());
            }
        });
        return QueryParameters.merge(path(), query, joined);
    }

    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        each(In.HEADER, (place, value) -> headers.put(place.name(), HeaderText.of(text(value))));
        return headers;
    }

    JsonNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        each(In.BODY, (place, value) -> body.set(place.name(), value));
        var whole = webhook.places().byArgument().entrySet().stream()
                .filter(place -> place.getValue().in() == In.WHOLE_BODY)
                .map(Map.Entry::getKey)
                .filter(arguments::has)
                .findFirst();
        return whole.map(arguments::get).orElse(body);
    }

    @FunctionalInterface
    private interface Taker {
        void take(Place place, JsonNode value);
    }

    private void each(In in, Taker taker) {
        arguments.properties().forEach(argument -> {
            var place = webhook.place(argument.getKey());
            if (place.in() == in && (in != In.HEADER || !argument.getValue().isNull())) {
                taker.take(place, argument.getValue());
            }
        });
    }

    private String path() {
        return PathTemplate.fill(webhook.url(), this::inPath);
    }

    private String inPath(String placeholder) {
        return text(arguments.path(argument(placeholder)));
    }

    private String argument(String placeholder) {
        return webhook.places().argumentOfPath(placeholder).orElse(placeholder);
    }

    /** A list is its elements, separated by commas. Nothing when there is no value. */
    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isArray()
                ? value.valueStream().map(QueryParameters::text).collect(Collectors.joining(","))
                : QueryParameters.text(value);
    }
}
