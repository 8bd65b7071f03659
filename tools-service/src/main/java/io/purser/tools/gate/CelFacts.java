package io.purser.tools.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.NullValue;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as an expression sees them. */
final class CelFacts {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private CelFacts() {}

    static Map<String, Object> of(Facts facts) {
        return Map.ofEntries(
                Map.entry("account", facts.account()),
                Map.entry("assistant", facts.assistant()),
                Map.entry("session", facts.session()),
                Map.entry(
                        "identity",
                        Map.of(
                                "type",
                                facts.identity().type(),
                                "value",
                                facts.identity().value())),
                Map.entry(
                        "tool",
                        Map.of("id", facts.tool().id(), "name", facts.tool().name())),
                Map.entry("read", facts.tool().read()),
                Map.entry("arguments", value(facts.arguments())),
                Map.entry("verified", facts.verified()),
                Map.entry("confirmed", facts.confirmed()),
                Map.entry("from_tools", facts.fromTools()),
                Map.entry(
                        "earlier",
                        facts.past().calls().stream().map(CelFacts::call).toList()),
                Map.entry("earlier_cut", facts.past().cut()),
                Map.entry("now", time(facts.now())));
    }

    /** An answer that is no JSON document is text, and one without fields is there in any case: so no rule stumbles over it. */
    private static Map<String, Object> call(EarlierCall call) {
        JsonNode answer = call.answer();
        return Map.of(
                "tool", call.tool(),
                "at", time(call.at()),
                "answered", call.answered(),
                "arguments", value(orNothing(call.arguments())),
                "answer", value(answer != null && answer.isContainerNode() ? answer : NOTHING),
                "text", answer != null && answer.isValueNode() ? answer.asText() : "");
    }

    private static JsonNode orNothing(@Nullable JsonNode value) {
        return value == null ? NOTHING : value;
    }

    private static Object value(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> list(value);
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> number(value);
            case STRING -> value.textValue();
            case BINARY, MISSING, NULL, POJO -> NullValue.NULL_VALUE;
        };
    }

    private static Map<String, Object> object(JsonNode value) {
        var fields = new HashMap<String, Object>();
        value.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static List<Object> list(JsonNode value) {
        return value.valueStream().map(CelFacts::value).toList();
    }

    private static Object number(JsonNode value) {
        return Numbers.whole(value).<Object>map(whole -> whole).orElseGet(value::doubleValue);
    }

    private static Timestamp time(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
