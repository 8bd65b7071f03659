package io.purser.tools.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells whether arguments are the same, whatever the order of their fields and however their numbers are written. */
final class ArgumentsHash {

    private ArgumentsHash() {}

    static String of(ObjectNode arguments) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical(arguments).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String canonical(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> TextNode.valueOf(field.getKey()) + ":" + canonical(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY -> value.valueStream().map(ArgumentsHash::canonical).collect(Collectors.joining(",", "[", "]"));
            case NUMBER -> value.decimalValue().stripTrailingZeros().toString();
            default -> value.toString();
        };
    }
}
