package io.purser.conversation.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the arguments of a call say. */
final class Arguments {

    /** What is shorter stands in any text. */
    private static final int SHORTEST = 4;

    private static final int MOST = 100;
    private static final List<String> CHOICES = List.of("enum", "const", "default");

    private Arguments() {}

    /** The texts and numbers of some length that are no choice which the schema offers; none when it is no JSON. */
    static List<String> values(String written, JsonNode schema) {
        var choices = choices(schema);
        return leaves(read(written))
                .filter(leaf -> leaf.isTextual() || leaf.isNumber())
                .map(leaf -> leaf.asText().strip())
                .filter(value -> value.length() >= SHORTEST && !choices.contains(value))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Set<String> choices(JsonNode schema) {
        return CHOICES.stream()
                .flatMap(name -> schema.findValues(name).stream())
                .flatMap(Arguments::leaves)
                .map(JsonNode::asText)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        return node.isContainerNode() ? node.valueStream().flatMap(Arguments::leaves) : Stream.of(node);
    }

    private static JsonNode read(String written) {
        try {
            return Json.MAPPER.readTree(written);
        } catch (JsonProcessingException e) {
            return Json.MAPPER.nullNode();
        }
    }
}
