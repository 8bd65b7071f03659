package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where arguments may come from: the part of the message that asked for the function, the whole of what was said now, the
 * answer to a question that was asked back (or empty), what the customer said earlier (newest first), and what earlier
 * calls were given.
 */
public record Source(String focus, String said, String answer, List<String> earlier, Map<String, JsonNode> known) {

    public Source {
        earlier = List.copyOf(earlier);
        known = Map.copyOf(known);
    }

    public Source focusedOn(String part) {
        return new Source(part, said, answer, earlier, known);
    }

    /** As if only this one of the named things had been said. */
    Source only(String one, List<String> named) {
        String text = focus;
        for (String other : named) {
            String id = Pattern.quote(other);
            String enumerated = "(?:,|\\s+and|\\s+or|\\s*&)\\s*" + id + "|" + id + "\\s*(?:,|and|or|&)?\\s*";
            text = other.equals(one) ? text : text.replaceFirst(enumerated, "");
        }
        return new Source(text, text, answer, earlier, known);
    }

    /** The text as it was before a question was asked back. */
    String withoutAnswer(String text) {
        boolean ends = !answer.isEmpty() && text.endsWith("\n" + answer);
        return ends ? text.substring(0, text.length() - answer.length()).strip() : text;
    }

    /** Where to look for this argument now: only what cannot be mistaken may stand in another part of the message. */
    List<String> now(boolean certain) {
        return certain && !focus.equals(said) ? List.of(focus, said) : List.of(focus);
    }
}
