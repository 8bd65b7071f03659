package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Arguments as far as they could be found. {@code anchored}: the part of the message that asks for the function holds an id
 * or an address that it needs.
 */
public record Filled(ObjectNode arguments, List<Parameter> missing, boolean anchored) {

    public Filled {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
