package io.purser.tools.gate;

import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.slice.Entity;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.Decimal;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Facts as a Cedar policy sees them. What Cedar has no value for, as null, is left out. */
final class CedarFacts {

    private static final EntityTypeName CUSTOMER = type("Customer");
    private static final EntityTypeName ACTION = type("Action");
    private static final EntityTypeName TOOL = type("Tool");

    /** Fields that would make something else of a record: a stranger's text must not name entities or call functions. */
    private static final String ESCAPE = "__";

    private CedarFacts() {}

    /** @param asked whether the policies name a tool: what they cannot look at costs time */
    static AuthorizationRequest request(Facts facts, Predicate<String> asked) {
        return new AuthorizationRequest(customer(facts), action(facts), tool(facts), context(facts, asked));
    }

    static Set<Entity> entities(Facts facts) {
        return Set.of(
                entity(
                        customer(facts),
                        Map.of(
                                "type",
                                new PrimString(facts.identity().type()),
                                "value",
                                new PrimString(facts.identity().value()))),
                entity(
                        tool(facts),
                        Map.of(
                                "id",
                                new PrimString(facts.tool().id()),
                                "read",
                                new PrimBool(facts.tool().read()))));
    }

    private static EntityUID customer(Facts facts) {
        var identity = facts.identity();
        return new EntityUID(
                CUSTOMER, identity.type().isEmpty() ? identity.value() : identity.type() + ":" + identity.value());
    }

    private static EntityUID action(Facts facts) {
        return new EntityUID(ACTION, facts.tool().read() ? "read" : "write");
    }

    private static EntityUID tool(Facts facts) {
        return new EntityUID(TOOL, facts.tool().name());
    }

    private static Entity entity(EntityUID id, Map<String, Value> attributes) {
        return new Entity(id, attributes, Set.of());
    }

    private static Map<String, Value> context(Facts facts, Predicate<String> asked) {
        return Map.ofEntries(
                Map.entry("account", new PrimString(facts.account())),
                Map.entry("assistant", new PrimString(facts.assistant())),
                Map.entry("session", new PrimString(facts.session())),
                Map.entry("arguments", fields(facts.arguments())),
                Map.entry("verified", new PrimBool(facts.verified())),
                Map.entry("confirmed", new PrimBool(facts.confirmed())),
                Map.entry("from_tools", new PrimBool(facts.fromTools())),
                Map.entry("called", called(facts.past())),
                Map.entry("last", last(facts.past(), asked)),
                Map.entry("earlier_cut", new PrimBool(facts.past().cut())),
                Map.entry("now", new PrimLong(facts.now().getEpochSecond())));
    }

    private static CedarList called(Past past) {
        return new CedarList(answered(past)
                .map(EarlierCall::tool)
                .distinct()
                .<Value>map(PrimString::new)
                .toList());
    }

    /** Of each tool the newest call that was answered. */
    private static CedarMap last(Past past, Predicate<String> asked) {
        var last = new HashMap<String, Value>();
        answered(past)
                .filter(call -> asked.test(call.tool()))
                .forEach(call -> last.computeIfAbsent(call.tool(), tool -> call(call)));
        return new CedarMap(last);
    }

    private static Stream<EarlierCall> answered(Past past) {
        return past.calls().stream().filter(EarlierCall::answered);
    }

    private static Value call(EarlierCall call) {
        var fields = new HashMap<String, Value>();
        fields.put("at", new PrimLong(call.at().getEpochSecond()));
        Optional.ofNullable(call.arguments()).flatMap(CedarFacts::value).ifPresent(it -> fields.put("arguments", it));
        Optional.ofNullable(call.answer()).flatMap(CedarFacts::value).ifPresent(it -> fields.put("answer", it));
        return new CedarMap(fields);
    }

    private static Optional<Value> value(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> Optional.of(fields(value));
            case ARRAY -> Optional.of(set(value));
            case BOOLEAN -> Optional.of(new PrimBool(value.booleanValue()));
            case NUMBER -> number(value);
            case STRING -> Optional.of(new PrimString(value.textValue()));
            case BINARY, MISSING, NULL, POJO -> Optional.empty();
        };
    }

    private static CedarMap fields(JsonNode value) {
        var fields = new HashMap<String, Value>();
        value.properties().stream()
                .filter(field -> !field.getKey().startsWith(ESCAPE))
                .forEach(field -> value(field.getValue()).ifPresent(found -> fields.put(field.getKey(), found)));
        return new CedarMap(fields);
    }

    private static CedarList set(JsonNode value) {
        List<Value> values =
                value.valueStream().flatMap(item -> value(item).stream()).toList();
        return new CedarList(values);
    }

    /** Whole ones are long, those with up to four places are decimal, there are no others. */
    private static Optional<Value> number(JsonNode number) {
        return Numbers.whole(number).<Value>map(PrimLong::new).or(() -> decimal(number.decimalValue()));
    }

    private static Optional<Value> decimal(BigDecimal number) {
        try {
            return Optional.of(new Decimal(number.stripTrailingZeros().toPlainString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }
}
