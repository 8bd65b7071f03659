package io.purser.knowledge.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a JSON object that somebody sent, in whichever spelling. What cannot be used is refused with the field's name;
 * unknown fields are let be.
 */
public final class Fields {

    private final String path;
    private final JsonNode object;

    private Fields(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    /**
     * Reads a request's body, whatever its content type says.
     *
     * @throws JsonProcessingException when the body is no JSON
     * @throws ApiException when it is no JSON object
     */
    public static Fields of(byte[] body) throws JsonProcessingException {
        try {
            var node = Json.MAPPER.readTree(body);
            if (node == null || !node.isObject()) {
                throw ApiException.invalid("The body must be a JSON object");
            }
            return new Fields("", node);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No fields of an object that was not sent. */
    static Fields none(String path) {
        return new Fields(path + ".", Json.MAPPER.createObjectNode());
    }

    /** What is present, and over it what was sent; these names are spelled as the contract does. What was sent as null is gone. */
    Fields over(JsonNode present, List<String> names) {
        ObjectNode merged = present.deepCopy();
        object.properties().forEach(field -> merged.set(spelled(field.getKey(), names), field.getValue()));
        merged.properties().removeIf(field -> field.getValue().isNull());
        return new Fields(path, merged);
    }

    /** All of them, as a copy. */
    ObjectNode copy() {
        return object.deepCopy();
    }

    public boolean has(String name) {
        return value(name).isPresent();
    }

    public Optional<String> text(String name) {
        return value(name).map(node -> text(path + name, node));
    }

    public String requiredText(String name) {
        return text(name)
                .filter(words -> !words.isBlank())
                .orElseThrow(() -> ApiException.invalid("%s is required".formatted(path + name)));
    }

    public Optional<Integer> number(String name, int least, int most) {
        return value(name).map(node -> {
            if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
                throw ApiException.invalid(
                        "%s must be a whole number from %d to %d".formatted(path + name, least, most));
            }
            return node.intValue();
        });
    }

    Optional<Double> share(String name) {
        return value(name).map(node -> {
            if (!node.isNumber() || !(node.doubleValue() >= 0 && node.doubleValue() <= 1)) {
                throw ApiException.invalid("%s must be a number from 0 to 1".formatted(path + name));
            }
            return node.doubleValue();
        });
    }

    public Optional<Boolean> flag(String name) {
        return value(name).map(node -> {
            if (!node.isBoolean()) {
                throw ApiException.invalid("%s must be true or false".formatted(path + name));
            }
            return node.booleanValue();
        });
    }

    public Optional<List<String>> texts(String name) {
        return value(name).map(node -> {
            if (!node.isArray()) {
                throw ApiException.invalid("%s must be an array of strings".formatted(path + name));
            }
            var texts = new ArrayList<String>();
            node.forEach(item -> texts.add(text(path + name, item)));
            return texts;
        });
    }

    public Optional<Fields> object(String name) {
        return value(name).map(node -> {
            if (!node.isObject()) {
                throw ApiException.invalid("%s must be an object".formatted(path + name));
            }
            return new Fields(path + name + ".", node);
        });
    }

    private Optional<JsonNode> value(String name) {
        return Body.spellings(name).stream()
                .map(object::path)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .findFirst();
    }

    private static String spelled(String sent, List<String> names) {
        return names.stream()
                .filter(name -> Body.spellings(name).contains(sent))
                .findFirst()
                .orElse(sent);
    }

    private static String text(String name, JsonNode node) {
        if (!node.isTextual()) {
            throw ApiException.invalid("%s must be a string".formatted(name));
        }
        if (node.textValue().indexOf('\0') >= 0) {
            throw ApiException.invalid("%s holds a NUL character".formatted(name));
        }
        return node.textValue();
    }
}
