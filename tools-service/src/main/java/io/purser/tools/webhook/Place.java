package io.purser.tools.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an argument goes.
 *
 * @param name what it is called there
 * @param style how a list is written in a query
 */
public record Place(In in, String name, Style style) {

    public enum In {
        PATH,
        QUERY,
        HEADER,
        BODY,
        WHOLE_BODY
    }

    public enum Style {
        /** Each element under the same name. */
        REPEATED,
        /** The elements in one, separated by commas. */
        COMMA,
        /** The value as JSON, whatever it is. */
        JSON
    }

    static Place in(In in, String argument) {
        return new Place(in, argument, Style.REPEATED);
    }

    /** Empty when it cannot be read. */
    static Optional<Place> read(String argument, JsonNode written) {
        if (written.isTextual()) {
            return choice(In.class, written).map(in -> in(in, argument));
        }
        var name = Optional.of(written.path("name")).filter(node -> !node.isMissingNode());
        if (!written.isObject() || name.filter(node -> !isText(node)).isPresent()) {
            return Optional.empty();
        }
        var style = written.has("style") ? choice(Style.class, written.path("style")) : Optional.of(Style.REPEATED);
        return choice(In.class, written.path("in"))
                .flatMap(in -> style.map(
                        chosen -> new Place(in, name.map(JsonNode::asText).orElse(argument), chosen)));
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank();
    }

    private static <T extends Enum<T>> Optional<T> choice(Class<T> type, JsonNode written) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(written.asText()))
                .findFirst();
    }
}
