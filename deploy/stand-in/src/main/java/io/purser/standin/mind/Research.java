package io.purser.standin.mind;

import io.purser.standin.answer.Reply;
import io.purser.standin.chat.Function;
import io.purser.standin.chat.Json;
import io.purser.standin.choosing.Choosing;
import io.purser.standin.telling.Quote;
import io.purser.standin.telling.Quotes;
import io.purser.standin.telling.Telling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the searches of this turn brought, and where else to look while that is little. */
record Research(Quotes quotes, List<Done> done) {

    private static final double ENOUGH = 0.37;
    private static final double WELL = 0.5;
    private static final int MOST = 6;

    boolean begun() {
        return done.stream().anyMatch(Research::isSearch);
    }

    /** By what was searched for, in that order; empty ones are for questions without an answer. */
    Map<String, Quote> answers() {
        var found = new LinkedHashMap<String, List<String>>();
        done.stream().filter(Research::isSearch).forEach(search -> {
            var results = found.computeIfAbsent(query(search), key -> new ArrayList<>());
            if (Telling.trouble(search.result()).isEmpty()) {
                results.add(search.result());
            }
        });
        var answers = new LinkedHashMap<String, Quote>();
        found.forEach((query, results) -> answers.put(query, quotes.answer(query, results, ENOUGH)));
        return answers;
    }

    /** The next source that was not asked yet, for the first question that is not answered well. */
    Optional<Reply.Call> next(List<Function> callable) {
        if (done.size() >= MOST) {
            return Optional.empty();
        }
        return answers().entrySet().stream()
                .filter(answer -> answer.getValue().rating() < WELL)
                .flatMap(answer ->
                        unasked(answer.getKey(), callable).stream().map(source -> call(source, answer.getKey())))
                .findFirst();
    }

    static boolean isSearch(Done done) {
        return done.function().startsWith("search_")
                && done.arguments().has("query")
                && done.arguments().size() == 1;
    }

    private List<Function> unasked(String query, List<Function> callable) {
        return callable.stream()
                .filter(Choosing::isSearch)
                .filter(source -> done.stream()
                        .noneMatch(made -> made.function().equals(source.name())
                                && query(made).equals(query)))
                .toList();
    }

    private static Reply.Call call(Function source, String query) {
        return new Reply.Call(source.name(), Json.text(Json.object().put("query", query)));
    }

    private static String query(Done search) {
        return search.arguments().path("query").asText();
    }
}
