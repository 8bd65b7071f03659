package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.source.Names;
import io.purser.tools.webhook.Place;
import io.purser.tools.webhook.Place.In;
import io.purser.tools.webhook.Place.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a tool takes and where it goes, argument by argument. */
final class Arguments {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Names names = new Names();
    private final ObjectNode properties = NODES.objectNode();
    private final ObjectNode places = NODES.objectNode();
    private final List<String> required = new ArrayList<>();

    /** @param schema as it was taken over */
    void add(String name, JsonNode schema, boolean isRequired, Place place) {
        String argument = names.unique(name);
        properties.set(argument, schema);
        places.set(argument, written(argument, place));
        if (isRequired) {
            required.add(argument);
        }
    }

    boolean isTaken(String name) {
        return names.isGiven(name);
    }

    ObjectNode schema(ObjectNode definitions) {
        var schema = NODES.objectNode().put("type", "object");
        schema.set("properties", properties);
        var names = schema.putArray("required");
        required.forEach(names::add);
        schema.put("additionalProperties", false);
        return definitions.isEmpty() ? schema : schema.set("$defs", definitions);
    }

    ObjectNode places() {
        return places;
    }

    private static JsonNode written(String argument, Place place) {
        var in = NODES.textNode(place.in().name().toLowerCase(Locale.ROOT));
        if (place.name().equals(argument) && place.style() == Style.REPEATED || place.in() == In.WHOLE_BODY) {
            return in;
        }
        var written = NODES.objectNode().<ObjectNode>set("in", in).put("name", place.name());
        return place.style() == Style.REPEATED
                ? written
                : written.put("style", place.style().name().toLowerCase(Locale.ROOT));
    }
}
