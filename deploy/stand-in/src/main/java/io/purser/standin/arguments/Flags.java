package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.purser.standin.language.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Yes or no: the thing is named, or it is said that it is not wanted. */
final class Flags implements Finder {

    private static final Pattern YES = Pattern.compile("(?i)^\\s*(yes|yeah|yep|sure|of course|please do|correct)\\b.*");
    private static final Pattern NO = Pattern.compile("(?i)^\\s*(no|nope|nah|not)\\b.*");

    @Override
    public List<Found> find(Parameter parameter, String text) {
        List<String> names =
                parameter.words().stream().filter(word -> !Words.empty(word)).toList();
        boolean named = !names.isEmpty() && Words.content(text).containsAll(Words.content(String.join(" ", names)));
        if (named) {
            return List.of(found(!denied(names, text), text));
        }
        if (parameter.required() && YES.matcher(text).matches()) {
            return List.of(found(true, text));
        }
        return parameter.required() && NO.matcher(text).matches() ? List.of(found(false, text)) : List.of();
    }

    private static boolean denied(List<String> names, String text) {
        return Pattern.compile(
                        "(?i)\\b(no|not|without|don't|do not|never)\\b[^.!?]{0,30}" + Pattern.quote(names.getFirst()))
                .matcher(text)
                .find();
    }

    private static Found found(boolean value, String said) {
        return new Found(BooleanNode.valueOf(value), said);
    }
}
