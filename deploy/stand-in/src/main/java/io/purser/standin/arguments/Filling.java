package io.purser.standin.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.Function;
import io.purser.standin.chat.Json;
import io.purser.standin.meaning.Meaning;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fills the arguments of functions. Nothing is made up: what was not said, and has no default, is missing. */
public final class Filling {

    private static final int MOST_APART = 4;
    private static final int LONGEST_ANSWER = 6;
    private static final Pattern BEGINNING =
            Pattern.compile("(?i)^\\s*(?:it's|it is|its|that's|that is|my name is|i'm|the|a|an|in|for)\\s+");

    private final Finders finders;

    public Filling(Meaning meaning, Clock clock) {
        this.finders = new Finders(meaning, clock);
    }

    public Filled fill(Function function, Source source) {
        List<Parameter> parameters = Parameter.of(function);
        var taken = new Taken();
        ObjectNode found = Json.object();
        for (Parameter parameter : surestFirst(parameters)) {
            said(parameter, source, taken)
                    .or(() -> remembered(parameter, source))
                    .or(() -> usual(parameter))
                    .ifPresent(value -> found.set(parameter.name(), value));
        }
        answered(missing(parameters, found), source, taken).ifPresent(found::setAll);
        return new Filled(inOrder(parameters, found), missing(parameters, found), anchored(function, source));
    }

    private boolean anchored(Function function, Source source) {
        return certain(function).stream()
                .anyMatch(parameter -> !finders.find(parameter, source.focus()).isEmpty());
    }

    /** The source once for each of several things that are named, as in "orders 1042 and 1043"; or as it is. */
    public List<Source> apart(Function function, Source source) {
        List<Parameter> certain = certain(function);
        if (certain.size() != 1 || certain.getFirst().examples().isEmpty()) {
            return List.of(source);
        }
        List<String> named = finders.find(certain.getFirst(), source.focus()).stream()
                .map(Found::said)
                .distinct()
                .limit(MOST_APART)
                .toList();
        return named.size() < 2
                ? List.of(source)
                : named.stream().map(one -> source.only(one, named)).toList();
    }

    /** Whether the function needs an id, so that it is about one thing and not about things in general. */
    public static boolean needsId(Function function) {
        return !certain(function).isEmpty();
    }

    private static List<Parameter> certain(Function function) {
        return Parameter.of(function).stream()
                .filter(parameter ->
                        parameter.required() && Wanted.of(parameter).certain())
                .toList();
    }

    private Optional<JsonNode> said(Parameter parameter, Source source, Taken taken) {
        Wanted wanted = Wanted.of(parameter);
        for (String text : source.now(wanted.certain())) {
            boolean prose = wanted == Wanted.SENTENCE;
            List<Found> found = finders.find(parameter, prose ? source.withoutAnswer(text) : taken.without(text));
            if (!found.isEmpty()) {
                taken.add(parameter, found.getFirst());
                return Optional.of(found.getFirst().value());
            }
        }
        return Optional.empty();
    }

    /** Only what stays the same from one message to the next, such as the order that is talked about. */
    private Optional<JsonNode> remembered(Parameter parameter, Source source) {
        if (!parameter.required() || !Wanted.of(parameter).certain()) {
            return Optional.empty();
        }
        return Optional.ofNullable(source.known().get(parameter.name())).or(() -> source.earlier().stream()
                .flatMap(text -> finders.find(parameter, text).stream())
                .map(Found::value)
                .findFirst());
    }

    /** Who is asked for a city and says "Lisbon" has named it, whatever form it has. */
    private static Optional<ObjectNode> answered(List<Parameter> missing, Source source, Taken taken) {
        String bare =
                BEGINNING.matcher(source.answer()).replaceFirst("").strip().replaceAll("[.!?]+$", "");
        if (bare.isEmpty() || taken.isIn(bare) || bare.split("\\s+").length > LONGEST_ANSWER) {
            return Optional.empty();
        }
        return missing.stream()
                .filter(parameter -> Wanted.of(parameter).couldBe(bare))
                .findFirst()
                .map(parameter -> Json.object().put(parameter.name(), bare));
    }

    private static Optional<JsonNode> usual(Parameter parameter) {
        return Optional.ofNullable(parameter.schema().get("default"))
                .or(() -> Optional.ofNullable(parameter.schema().get("const")))
                .filter(value -> parameter.required() && !value.isNull());
    }

    private static List<Parameter> surestFirst(List<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing(
                        (Parameter parameter) -> !Wanted.of(parameter).certain()))
                .toList();
    }

    private static ObjectNode inOrder(List<Parameter> parameters, ObjectNode found) {
        ObjectNode ordered = Json.object();
        parameters.stream()
                .filter(parameter -> found.has(parameter.name()))
                .forEach(parameter -> ordered.set(parameter.name(), found.get(parameter.name())));
        return ordered;
    }

    private static List<Parameter> missing(List<Parameter> parameters, ObjectNode found) {
        return parameters.stream()
                .filter(parameter -> parameter.required() && !found.has(parameter.name()))
                .toList();
    }
}
