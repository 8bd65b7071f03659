package io.purser.standin.arguments;

import io.purser.standin.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of products and other things: quoted, labelled, in capitals, or after an article. */
final class Things implements Finder {

    private static final Pattern SIZE = Pattern.compile("(?<![\\w'-])(?:X{0,3}[SL]|M|\\d{2}(?:\\.5)?)(?![\\w'-])");
    private static final Pattern QUOTED = Pattern.compile("[\"“”«]([^\"“”»]{2,80})[\"“”»]");
    private static final Pattern CAPITALS =
            Pattern.compile("(?<=[\\p{L},] )\\p{Lu}[\\p{L}\\p{N}'’-]+(?: \\p{Lu}[\\p{L}\\p{N}'’-]+)*"
                    + "|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}\\p{N}'’-]+)+");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "^(?: (?!(?:in|on|at|for|from|with|to|by|of|and|or|but|is|are|was|has|have|do|does|can|will|available|stock|left|please|back|again"
                    + "|today|because|order|orders|cost|costs|it|i|that|this|still|out|sold)\\b)\\p{Ll}[\\p{L}'-]+){1,3}");
    private static final Pattern AFTER_ARTICLE = Pattern.compile("(?i)\\b(?:the|a|an|any|some|your|of|for)\\s+"
            + "([\\p{L}][\\p{L}\\p{N} '’-]{1,40}?)(?=\\s+(?:in|on|at|for|with|available|is|are|please|and|from|to|by|left|still)\\b"
            + "|\\s*[?.!,;]|\\s*$)");

    @Override
    public List<Found> find(Parameter parameter, String text) {
        var found = new ArrayList<Found>();
        QUOTED.matcher(text).results().forEach(match -> add(match.group(1), found));
        labelled(parameter).matcher(text).results().forEach(match -> add(match.group(1), found));
        if (parameter.words().contains("size")) {
            SIZE.matcher(text).results().forEach(match -> add(match.group(), found));
        }
        if (isName(parameter)) {
            CAPITALS.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(Things::isName)
                    .forEach(name -> add(extended(name, text), found));
        }
        if (parameter.required() && isName(parameter)) {
            AFTER_ARTICLE.matcher(text).results().forEach(match -> add(match.group(1), found));
        }
        return found;
    }

    /** "Drizzle rain jacket" goes on after its capital. */
    private static String extended(String name, String text) {
        var more = AFTER_NAME.matcher(text.substring(text.indexOf(name) + name.length()));
        return more.find() ? name + more.group() : name;
    }

    /** "size 42", "colour: red". */
    private static Pattern labelled(Parameter parameter) {
        String label = Pattern.quote(String.join(" ", parameter.words()));
        return Pattern.compile(
                "(?i)\\b" + label + "\\b(?:\\s*[:=]\\s*|\\s+is\\s+|\\s+(?=\\d))([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])");
    }

    /** Sizes, colours and the like are no names. */
    private static boolean isName(Parameter parameter) {
        return parameter.words().stream().noneMatch(List.of("size", "colour", "color", "currency", "unit")::contains);
    }

    private static boolean isName(String text) {
        return !Words.empty(text);
    }

    private static void add(String text, List<Found> found) {
        if (!text.isBlank()) {
            found.add(Found.text(text.strip(), text));
        }
    }
}
