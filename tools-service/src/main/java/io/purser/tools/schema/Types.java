package io.purser.tools.schema;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.tools.schema.Type.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The rules of types. Properties have rules of their own. */
final class Types {

    private static final int DEEPEST = 32;
    private static final String KNOWN =
            "string, number, boolean, null, any, unknown, Array<T>, Record<string, T>, an object, a literal or a union";

    private final Tokens tokens;
    private final Properties properties;
    private int depth;

    Types(Tokens tokens) {
        this.tokens = tokens;
        this.properties = new Properties(tokens, this);
    }

    /** {@code ["|"] list ("|" list)*} */
    Type type() {
        return nested(() -> {
            tokens.skip("|");
            var members = new ArrayList<>(List.of(list()));
            while (tokens.skip("|")) {
                members.add(list());
            }
            return members.size() == 1 ? members.getFirst() : new Type.Union(members);
        });
    }

    /** {@code "{" property* "}"} */
    Structure structure() {
        return nested(properties::structure);
    }

    /** {@code single ("[" "]")*} */
    private Type list() {
        Type type = single();
        for (int lists = 0; tokens.sees("[") && !tokens.onNewLine(); lists++) {
            requireAtMost(lists);
            tokens.next();
            tokens.expect("]");
            type = new Type.ListOf(type);
        }
        return type;
    }

    private Type single() {
        return switch (tokens.peek().kind()) {
            case STRING -> new Type.Literal(TextNode.valueOf(tokens.next().text()));
            case NUMBER -> take(new Type.Literal(number()));
            case NAME -> named();
            case MARK -> tokens.sees("{") ? structure() : inParentheses();
            case END -> throw tokens.unexpected("a type");
        };
    }

    private DecimalNode number() {
        try {
            return DecimalNode.valueOf(new BigDecimal(tokens.peek().text()));
        } catch (NumberFormatException e) {
            throw tokens.unexpected("a number");
        }
    }

    private Type inParentheses() {
        if (!tokens.skip("(")) {
            throw tokens.unexpected("a type");
        }
        Type type = type();
        tokens.expect(")");
        return type;
    }

    private Type named() {
        String name = tokens.peek().text();
        return switch (name) {
            case "string", "number", "boolean", "null" -> take(new Type.Primitive(name));
            case "any", "unknown" -> take(new Type.Anything());
            case "true", "false" -> take(new Type.Literal(BooleanNode.valueOf(name.equals("true"))));
            case "Array" -> listOf();
            case "Record" -> mapOf();
            default -> throw tokens.unexpected("a type (%s)".formatted(KNOWN));
        };
    }

    private Type take(Type type) {
        tokens.next();
        return type;
    }

    private Type listOf() {
        tokens.next();
        tokens.expect("<");
        Type element = type();
        tokens.expect(">");
        return new Type.ListOf(element);
    }

    private Type mapOf() {
        tokens.next();
        tokens.expect("<");
        tokens.expectName("string");
        tokens.expect(",");
        Type value = type();
        tokens.expect(">");
        return new Type.MapOf(value);
    }

    private <T extends Type> T nested(Supplier<T> rule) {
        requireAtMost(depth);
        depth++;
        T type = rule.get();
        depth--;
        return type;
    }

    private void requireAtMost(int levels) {
        if (levels == DEEPEST) {
            throw tokens.fault("types are nested deeper than %d levels".formatted(DEEPEST));
        }
    }
}
