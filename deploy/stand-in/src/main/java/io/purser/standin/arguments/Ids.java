package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Numbers and codes of orders, customers, flights: by the schema's pattern, by examples, or by the word before them. */
final class Ids implements Finder {

    private static final Pattern TOKEN = Pattern.compile("#?[\\p{L}\\p{N}][\\p{L}\\p{N}_/-]*(?<![/-])");
    private static final Set<String> UNITS = Set.of(
            ("day days week weeks month months year years hour hours minute minutes percent euro euros eur usd dollar"
                            + " dollars pound pounds kg cm mm items pieces pairs times people persons guests am pm o'clock")
                    .split(" "));
    private static final Set<String> MEASURES = Set.of("size", "under", "over", "after", "within", "than");
    private static final Set<String> OWNERS =
            Set.of("order customer invoice booking reservation account ticket parcel flight product item user case"
                    .split(" "));
    private static final Set<String> FILLERS =
            Set.of("number no no. nr nr. id code is it's # : my the for of with reference ref".split(" "));

    @Override
    public List<Found> find(Parameter parameter, String text) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        var beside = new ArrayList<Found>();
        var elsewhere = new ArrayList<Found>();
        for (int i = 0; i < tokens.size(); i++) {
            String said = tokens.get(i).group();
            String owner = owner(tokens, i);
            String value = measured(text, tokens.get(i), tokens, i) ? "" : value(parameter, said);
            if (!value.isEmpty()) {
                place(parameter, owner, beside, elsewhere).add(found(parameter, value, said));
            }
        }
        beside.addAll(elsewhere);
        return beside;
    }

    /** What stands beside its own noun comes first; beside a noun that is another's it does not count. */
    private static List<Found> place(Parameter parameter, String owner, List<Found> beside, List<Found> elsewhere) {
        if (owns(parameter, owner)) {
            return beside;
        }
        return OWNERS.contains(owner) && parameter.words().stream().anyMatch(OWNERS::contains)
                ? new ArrayList<>()
                : elsewhere;
    }

    private static boolean owns(Parameter parameter, String owner) {
        var words = parameter.words();
        return words.contains(owner)
                || owner.equals("to") && words.contains("destination")
                || owner.equals("from") && words.contains("origin");
    }

    /** The nearest word before the token that is no filler. */
    private static String owner(List<MatchResult> tokens, int index) {
        for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
            String word = tokens.get(i).group().toLowerCase(Locale.ROOT);
            if (!FILLERS.contains(word)) {
                return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            }
        }
        return "";
    }

    /** "40 days" and "size 42" are measures, "$50" is money. */
    private static boolean measured(String text, MatchResult token, List<MatchResult> tokens, int index) {
        if (!token.group().matches("\\d+")) {
            return false;
        }
        boolean money = token.start() > 0 && "$€£".indexOf(text.charAt(token.start() - 1)) >= 0;
        boolean unit = index + 1 < tokens.size()
                && UNITS.contains(tokens.get(index + 1).group().toLowerCase(Locale.ROOT));
        boolean measure =
                index > 0 && MEASURES.contains(tokens.get(index - 1).group().toLowerCase(Locale.ROOT));
        return money || unit || measure;
    }

    private static String value(Parameter parameter, String token) {
        if (parameter.schema().hasNonNull("pattern")) {
            return matching(parameter.schema().get("pattern").asText(), token);
        }
        List<Shape> shapes = parameter.examples().stream()
                .filter(Shape::isCode)
                .map(Shape::new)
                .toList();
        if (shapes.isEmpty()) {
            return plain(parameter, token);
        }
        return shapes.stream()
                .map(shape -> shape.fit(token).isEmpty() ? shape.complete(bare(token)) : shape.fit(token))
                .filter(fit -> !fit.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String matching(String pattern, String token) {
        try {
            Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(bare(token));
            return matcher.find() && bare(token).chars().anyMatch(Character::isDigit) ? bare(token) : "";
        } catch (PatternSyntaxException e) {
            return "";
        }
    }

    private static String plain(Parameter parameter, String token) {
        String bare = bare(token);
        boolean whole = !parameter.type().equals("string");
        boolean code =
                bare.length() >= 3 && bare.chars().anyMatch(Character::isDigit) && !bare.matches("\\d+(st|nd|rd|th)");
        return code && (!whole || bare.matches("\\d{1,18}")) ? bare : "";
    }

    private static Found found(Parameter parameter, String value, String said) {
        boolean whole = !parameter.type().equals("string") && value.matches("\\d{1,18}");
        return new Found(whole ? LongNode.valueOf(Long.parseLong(value)) : new TextNode(value), said);
    }

    private static String bare(String token) {
        return token.startsWith("#") ? token.substring(1) : token;
    }
}
