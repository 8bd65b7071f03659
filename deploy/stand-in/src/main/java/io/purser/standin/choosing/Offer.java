package io.purser.standin.choosing;

import io.purser.standin.arguments.Parameter;
import io.purser.standin.chat.Function;
import io.purser.standin.language.Words;
import java.util.List;
import java.util.Set;

/** A function on offer, and what sort of thing it does. */
record Offer(Function function, Kind kind, String text, Set<String> stems) {

    enum Kind {
        /** Searches knowledge. */
        SEARCH,
        /** Looks something up and changes nothing. */
        LOOK,
        /** Has an effect, so that it must be asked for in words. */
        ACT
    }

    static Offer of(Function function) {
        List<Parameter> parameters = Parameter.of(function);
        String text = String.join(" ", Words.ofName(function.name())) + ": " + function.description();
        var stems = Words.content(text);
        parameters.forEach(parameter -> stems.addAll(Words.content(parameter.name() + " " + parameter.description())));
        return new Offer(function, kind(function, parameters), text, Set.copyOf(stems));
    }

    static boolean isSearch(Function function) {
        return isSearch(function, Parameter.of(function));
    }

    String name() {
        return function.name();
    }

    private static Kind kind(Function function, List<Parameter> parameters) {
        if (isSearch(function, parameters)) {
            return Kind.SEARCH;
        }
        return Verbs.looks(function.name()) ? Kind.LOOK : Kind.ACT;
    }

    private static boolean isSearch(Function function, List<Parameter> parameters) {
        return function.name().startsWith("search_")
                && parameters.size() == 1
                && parameters.getFirst().name().equals("query");
    }
}
