package io.purser.tools.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A type as written in a type text. */
sealed interface Type {

    /** @param name as JSON Schema names it: string, number, boolean, null */
    record Primitive(String name) implements Type {}

    record Anything() implements Type {}

    record Literal(JsonNode value) implements Type {}

    record ListOf(Type element) implements Type {}

    /** An object with any names, all of whose values are of one type. */
    record MapOf(Type value) implements Type {}

    record Union(List<Type> members) implements Type {

        public Union {
            members = List.copyOf(members);
        }
    }

    /** @param description what its comments say, empty when there are none */
    record Structure(List<Property> properties, String description) implements Type {

        public Structure {
            properties = List.copyOf(properties);
        }

        Structure described(String description) {
            return new Structure(properties, description);
        }
    }

    /** @param description what the comments before it, in it and behind it on its line say; empty when there are none */
    record Property(String name, boolean optional, Type type, String description) {}
}
