package io.purser.tools.schema;

import io.purser.tools.schema.Token.Kind;
import io.purser.tools.schema.Type.Property;
import io.purser.tools.schema.Type.Structure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** The rules of what stands between braces. */
record Properties(Tokens tokens, Types types) {

    /** {@code "{" (property ("," | ";" | new line))* "}"}. A comment that belongs to no property describes the whole. */
    Structure structure() {
        if (!tokens.sees("{")) {
            throw tokens.unexpected("an object type, '{'");
        }
        tokens.next();
        var outer = tokens.setCommentsAside();
        var properties = new ArrayList<Property>();
        var names = new HashSet<String>();
        while (!tokens.sees("}")) {
            properties.add(property(names));
        }
        var structure = new Structure(properties, Comment.text(tokens.claimComments()));
        tokens.next();
        tokens.putCommentsBack(outer);
        return structure;
    }

    /** {@code (Name | Text) ["?"] ":" type} */
    private Property property(Set<String> taken) {
        String before = Comment.text(tokens.claimComments());
        String name = name(taken);
        boolean optional = tokens.skip("?");
        tokens.expect(":");
        Type type = types.type();
        endOfProperty();
        return new Property(name, optional, type, Comment.lines(before, Comment.text(tokens.claimCommentsOfLine())));
    }

    private String name(Set<String> taken) {
        var token = tokens.peek();
        if (token.kind() != Kind.NAME && token.kind() != Kind.STRING) {
            throw tokens.unexpected("the name of a property or '}'");
        }
        if (!taken.add(token.text())) {
            throw tokens.fault("there is a property '%s' already".formatted(token.text()));
        }
        return tokens.next().text();
    }

    private void endOfProperty() {
        boolean separated = tokens.skip(",") || tokens.skip(";") || tokens.sees("}") || tokens.onNewLine();
        if (!separated) {
            throw tokens.unexpected("',', ';', a new line or '}'");
        }
    }
}
