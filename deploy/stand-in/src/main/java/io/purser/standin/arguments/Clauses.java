package io.purser.standin.arguments;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Free text such as a reason or a summary: the clause that gives it, or else, when it is needed, all that was said. */
final class Clauses implements Finder {

    private static final Pattern BECAUSE =
            Pattern.compile("(?i)\\b(?:because|since|as|due to|the reason is)\\s+(?:of\\s+)?([^.!?\\n]{4,})");
    private static final Pattern AFTERTHOUGHT = Pattern.compile("(?i)^[^,;.!?\\n]*[,;.:-]\\s+([^?\\n]{6,}?)[.!]?\\s*$");

    @Override
    public List<Found> find(Parameter parameter, String text) {
        if (parameter.words().contains("reason")) {
            Matcher because = BECAUSE.matcher(text);
            if (because.find()) {
                return List.of(Found.text(because.group(1).strip(), ""));
            }
            Matcher afterthought = AFTERTHOUGHT.matcher(text);
            if (afterthought.find()) {
                return List.of(Found.text(afterthought.group(1).strip(), ""));
            }
        }
        return parameter.required() && !text.isBlank()
                ? List.of(Found.text(text.strip().replaceAll("\\s+", " "), ""))
                : List.of();
    }
}
