package io.purser.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.rest.ApiException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * JSON in a form of its owner's own that may hold secrets: which of its values are some is told by the names of the fields, at any
 * depth and in any spelling. Secrets are write-only: in their place {@link #MASK} is shown, and whoever sends the mask back means
 * the secret that is stored.
 */
public final class SecretFields {

    public static final String MASK = "********";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SecretFields() {}

    /** As it may be shown. */
    public static ObjectNode masked(ObjectNode json) {
        return masked(json, false);
    }

    /** The same, where these fields of the object itself hold secrets as well, whatever their names tell. */
    public static ObjectNode masked(ObjectNode json, Set<String> also) {
        var shown = masked(json);
        also.stream().filter(json::has).forEach(field -> shown.set(field, masked(json.get(field), true)));
        return shown;
    }

    /**
     * What is to be stored: as it was sent, with the stored secret wherever the mask came back.
     *
     * @param name what the sent JSON is called in messages
     * @throws ApiException 400 when the mask stands where no secret was stored
     */
    public static ObjectNode kept(String name, ObjectNode sent, ObjectNode stored) {
        return kept(name, sent, stored, false);
    }

    /** The same, where these fields of the object itself hold secrets as well, whatever their names tell. */
    public static ObjectNode kept(String name, ObjectNode sent, ObjectNode stored, Set<String> also) {
        var whole = kept(name, sent, stored);
        also.stream()
                .filter(sent::has)
                .forEach(
                        field -> whole.set(field, kept(name + "." + field, sent.get(field), stored.path(field), true)));
        return whole;
    }

    private static JsonNode masked(JsonNode json, boolean secret) {
        return switch (json) {
            case ObjectNode object -> masked(object, secret);
            case ArrayNode array -> masked(array, secret);
            case JsonNode value when secret && !value.isNull() -> TextNode.valueOf(MASK);
            default -> json;
        };
    }

    private static ObjectNode masked(ObjectNode object, boolean secret) {
        var shown = NODES.objectNode();
        object.properties()
                .forEach(field -> shown.set(
                        field.getKey(), masked(field.getValue(), secret || isSecret(object, field.getKey()))));
        return shown;
    }

    private static ArrayNode masked(ArrayNode array, boolean secret) {
        var shown = NODES.arrayNode();
        array.forEach(element -> shown.add(masked(element, secret)));
        return shown;
    }

    private static JsonNode kept(String path, JsonNode sent, JsonNode stored, boolean secret) {
        return switch (sent) {
            case ObjectNode object -> kept(path, object, stored, secret);
            case ArrayNode array -> kept(path, array, stored, secret);
            case JsonNode value when secret && MASK.equals(value.asText()) -> present(path, stored);
            default -> sent;
        };
    }

    private static ObjectNode kept(String path, ObjectNode sent, JsonNode stored, boolean secret) {
        var whole = NODES.objectNode();
        sent.properties()
                .forEach(field -> whole.set(
                        field.getKey(),
                        kept(
                                path + "." + field.getKey(),
                                field.getValue(),
                                stored.path(field.getKey()),
                                secret || isSecret(sent, field.getKey()))));
        return whole;
    }

    private static ArrayNode kept(String path, ArrayNode sent, JsonNode stored, boolean secret) {
        var whole = NODES.arrayNode();
        IntStream.range(0, sent.size())
                .mapToObj(index -> kept(
                        "%s[%d]".formatted(path, index),
                        sent.get(index),
                        counterpart(sent.get(index), stored, index),
                        secret))
                .forEach(whole::add);
        return whole;
    }

    private static JsonNode present(String path, JsonNode stored) {
        if (!stored.isValueNode() || stored.isNull()) {
            throw ApiException.invalid("%s is the mask of a secret that is not there: send the secret".formatted(path));
        }
        return stored;
    }

    /** The element of the same name, where elements have names, so that no secret moves to another one's place. */
    private static JsonNode counterpart(JsonNode element, JsonNode stored, int index) {
        return name(element)
                .map(name -> IntStream.range(0, stored.size())
                        .<JsonNode>mapToObj(stored::get)
                        .filter(other -> name(other).equals(Optional.of(name)))
                        .findFirst()
                        .orElse(MissingNode.getInstance()))
                .orElseGet(() -> stored.path(index));
    }

    private static boolean isSecret(ObjectNode object, String field) {
        var name = object.has("value") ? name(object) : Optional.<String>empty();
        if (name.isPresent() && (field.equals("value") || SecretNames.naming().anyMatch(field::equals))) {
            return field.equals("value") && SecretNames.isSecret(name.get());
        }
        return SecretNames.isSecret(field);
    }

    private static Optional<String> name(JsonNode element) {
        return SecretNames.naming()
                .map(element::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }
}
