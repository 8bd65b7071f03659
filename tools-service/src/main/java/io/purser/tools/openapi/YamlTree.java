package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 as the tree that it means. An alias stands for all of what it names, so a short text may mean a tree without end: how
 * large it gets is counted while it is made.
 */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ALIASES = 1_000;
    private static final int LARGEST = 500_000;

    private int made;

    private YamlTree() {}

    /** @throws ApiException 400 when it cannot be read, or means more than a document may hold */
    static JsonNode read(String text) {
        try {
            return new YamlTree().node(new Load(settings(text)).loadFromString(text), 0);
        } catch (MarkedYamlEngineException e) {
            throw ApiException.invalid("The OpenAPI document cannot be read as YAML: %s, %s"
                    .formatted(
                            e.getProblem(),
                            e.getProblemMark()
                                    .map(mark ->
                                            "line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1))
                                    .orElse("somewhere")));
        } catch (YamlEngineException e) {
            throw ApiException.invalid("The OpenAPI document cannot be read as YAML: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw ApiException.invalid("The OpenAPI document is nested too deeply");
        }
    }

    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(ALIASES)
                .setCodePointLimit(Math.max(1, text.length()))
                .build();
    }

    private JsonNode node(@Nullable Object value, int depth) {
        if (++made > LARGEST) {
            throw new YamlEngineException("its aliases make it larger than %d values".formatted(LARGEST));
        }
        if (depth > DocumentText.DEEPEST) {
            throw new YamlEngineException("it is nested deeper than %d levels".formatted(DocumentText.DEEPEST));
        }
        return switch (value) {
            case null -> NODES.nullNode();
            case Map<?, ?> map -> object(map, depth);
            case Iterable<?> list -> array(list, depth);
            case String text -> NODES.textNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigInteger number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            default -> NODES.textNode(value.toString());
        };
    }

    private ObjectNode object(Map<?, ?> map, int depth) {
        var object = NODES.objectNode();
        map.forEach((name, value) -> object.set(String.valueOf(name), node(value, depth + 1)));
        return object;
    }

    private ArrayNode array(Iterable<?> list, int depth) {
        var array = NODES.arrayNode();
        list.forEach(value -> array.add(node(value, depth + 1)));
        return array;
    }
}
