package io.purser.standin.choosing;

import io.purser.standin.arguments.Source;
import io.purser.standin.chat.Function;
import java.util.List;

/** What the customer wants now, where its details may be found, and what may be called for it. */
public record Wish(Source source, List<Function> functions) {

    public Wish {
        functions = List.copyOf(functions);
    }

    public Wish about(String part) {
        return new Wish(source.focusedOn(part), functions);
    }

    String text() {
        return source.focus();
    }
}
