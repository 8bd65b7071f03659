package io.purser.tools.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arguments as query parameters. What the tool's owner has fixed in the URL stays: an argument of the same name is left out. */
final class QueryParameters {

    private QueryParameters() {}

    static String merge(String url, ObjectNode arguments) {
        return merge(url, arguments, Set.of());
    }

    /** @param joined lists whose elements go into one parameter, separated by commas */
    static String merge(String url, ObjectNode arguments, Set<String> joined) {
        String base = url.replaceFirst("#.*", "");
        var fixed = names(base);
        String added = arguments.properties().stream()
                .filter(argument -> !fixed.contains(argument.getKey()))
                .flatMap(argument -> joined.contains(argument.getKey()) ? joined(argument) : parameters(argument))
                .collect(Collectors.joining("&"));
        return added.isEmpty() ? base : base + separator(base) + added;
    }

    private static String separator(String base) {
        if (!base.contains("?")) {
            return "?";
        }
        return base.endsWith("?") || base.endsWith("&") ? "" : "&";
    }

    /** A list is its elements under one name; what is null is not sent; an object is sent as JSON. */
    private static Stream<String> parameters(Map.Entry<String, JsonNode> argument) {
        return (argument.getValue().isArray() ? argument.getValue().valueStream() : Stream.of(argument.getValue()))
                .filter(value -> !value.isNull())
                .map(value -> encode(argument.getKey()) + "=" + encode(text(value)));
    }

    private static Stream<String> joined(Map.Entry<String, JsonNode> argument) {
        String elements = (argument.getValue().isArray()
                        ? argument.getValue().valueStream()
                        : Stream.of(argument.getValue()))
                .filter(value -> !value.isNull())
                .map(value -> encode(text(value)))
                .collect(Collectors.joining(","));
        return elements.isEmpty() ? Stream.empty() : Stream.of(encode(argument.getKey()) + "=" + elements);
    }

    /** As it stands in a URL or a header: an object as JSON. */
    static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static Set<String> names(String url) {
        return url.contains("?")
                ? Stream.of(url.substring(url.indexOf('?') + 1).split("&", -1))
                        .map(parameter -> decode(parameter.replaceFirst("=.*", "")))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
