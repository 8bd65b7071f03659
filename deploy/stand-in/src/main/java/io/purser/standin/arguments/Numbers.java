package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.purser.standin.language.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Amounts and counts, in digits or words; what stands beside a word of the argument's name comes first. */
final class Numbers implements Finder {

    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?<![\\w.-])(\\d{1,9}(?:\\.\\d+)?|one|two|three|four|five|six"
                    + "|seven|eight|nine|ten|eleven|twelve)(?![\\w-])");
    private static final List<String> NAMES =
            List.of("zero one two three four five six seven eight nine ten eleven twelve".split(" "));
    private static final Map<String, String> SIGNS = Map.of(
            "amount",
            "$ € £ euro dollar usd eur pound",
            "price",
            "$ € £ euro dollar usd eur pound",
            "guests",
            "people person",
            "quantity",
            "piece pair item x");
    private static final Pattern UNIT = Pattern.compile("(?i)^\\s*(day|week|month|year|hour|minute|percent|%)");
    private static final int NEAR = 16;

    @Override
    public List<Found> find(Parameter parameter, String text) {
        var matches = new ArrayList<>(NUMBER.matcher(text).results().toList());
        matches.sort(Comparator.comparing((MatchResult match) -> !beside(parameter, text, match)));
        return matches.stream()
                .filter(match -> !ofAnotherMeasure(parameter, text, match))
                .map(match -> new BigDecimal(digits(match.group())))
                .filter(number -> allowed(parameter, number))
                .map(number -> found(parameter, number))
                .toList();
    }

    private static boolean beside(Parameter parameter, String text, MatchResult match) {
        int from = Math.max(0, match.start() - NEAR);
        int to = Math.min(text.length(), match.end() + NEAR);
        String around = text.substring(from, to).toLowerCase(Locale.ROOT);
        return parameter.words().stream()
                .flatMap(word -> List.of(
                        (word + " " + SIGNS.getOrDefault(word, "")).trim().split(" "))
                        .stream())
                .filter(word -> !Words.empty(word))
                .anyMatch(word -> around.contains(word.endsWith("s") ? word.substring(0, word.length() - 1) : word));
    }

    private static String digits(String said) {
        int name = NAMES.indexOf(said.toLowerCase(Locale.ROOT));
        return name < 0 ? said : Integer.toString(name);
    }

    /** "40 days" is no size. */
    private static boolean ofAnotherMeasure(Parameter parameter, String text, MatchResult match) {
        var unit = UNIT.matcher(text.substring(match.end()));
        return unit.find()
                && parameter.words().stream()
                        .noneMatch(word -> word.startsWith(unit.group(1).toLowerCase(Locale.ROOT)))
                && !parameter
                        .description()
                        .toLowerCase(Locale.ROOT)
                        .contains(unit.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean allowed(Parameter parameter, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        var schema = parameter.schema();
        boolean above =
                !schema.has("minimum") || number.compareTo(schema.get("minimum").decimalValue()) >= 0;
        boolean below =
                !schema.has("maximum") || number.compareTo(schema.get("maximum").decimalValue()) <= 0;
        return above && below && (whole || !parameter.type().equals("integer"));
    }

    private static Found found(Parameter parameter, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return new Found(
                whole ? LongNode.valueOf(number.longValueExact()) : DecimalNode.valueOf(number),
                number.toPlainString());
    }
}
