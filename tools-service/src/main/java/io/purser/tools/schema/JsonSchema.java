package io.purser.tools.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.schema.Type.Anything;
import io.purser.tools.schema.Type.ListOf;
import io.purser.tools.schema.Type.Literal;
import io.purser.tools.schema.Type.MapOf;
import io.purser.tools.schema.Type.Primitive;
import io.purser.tools.schema.Type.Property;
import io.purser.tools.schema.Type.Structure;
import io.purser.tools.schema.Type.Union;
import java.util.List;
import java.util.stream.Stream;

/** A type as JSON Schema 2020-12. Objects take no further properties: what is not told of is not sent to a tool. */
final class JsonSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonSchema() {}

    static ObjectNode of(Type type) {
        return switch (type) {
            case Primitive(var name) -> NODES.objectNode().put("type", name);
            case Anything() -> NODES.objectNode();
            case Literal literal -> choice(List.of(literal));
            case ListOf(var element) -> NODES.objectNode().put("type", "array").set("items", of(element));
            case MapOf(var value) -> NODES.objectNode().put("type", "object").set("additionalProperties", of(value));
            case Union(var members) -> union(members);
            case Structure structure -> structure(structure);
        };
    }

    private static ObjectNode structure(Structure structure) {
        var schema = described(NODES.objectNode().put("type", "object"), structure.description());
        var properties = schema.putObject("properties");
        structure.properties().forEach(property -> properties.set(property.name(), property(property)));
        var required = schema.putArray("required");
        structure.properties().stream()
                .filter(property -> !property.optional())
                .forEach(property -> required.add(property.name()));
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode property(Property property) {
        var schema = of(property.type());
        var own = schema.path("description").asText();
        return described(schema, Comment.lines(property.description(), own));
    }

    /** Only literals become a choice; only simple types a list of names; the rest any of its members. */
    private static ObjectNode union(List<Type> members) {
        if (members.stream().allMatch(Literal.class::isInstance)) {
            return choice(members.stream().map(Literal.class::cast).toList());
        }
        if (members.stream().allMatch(Primitive.class::isInstance)) {
            return simple(members.stream().map(Primitive.class::cast));
        }
        var schema = NODES.objectNode();
        var any = schema.putArray("anyOf");
        members.forEach(member -> any.add(of(member)));
        return schema;
    }

    private static ObjectNode simple(Stream<Primitive> members) {
        var schema = NODES.objectNode();
        var names = schema.putArray("type");
        members.map(Primitive::name).distinct().forEach(names::add);
        return schema;
    }

    private static ObjectNode choice(List<Literal> members) {
        var schema = NODES.objectNode();
        var types =
                members.stream().map(member -> type(member.value())).distinct().toList();
        if (types.size() == 1) {
            schema.put("type", types.getFirst());
        }
        var values = schema.putArray("enum");
        members.stream().map(Literal::value).distinct().forEach(values::add);
        return schema;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> throw new IllegalArgumentException("No literal is a " + value.getNodeType());
        };
    }

    private static ObjectNode described(ObjectNode schema, String description) {
        return description.isEmpty() ? schema : schema.put("description", description);
    }
}
