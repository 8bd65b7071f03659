package io.purser.standin.mind;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.answer.Reply;
import io.purser.standin.chat.Function;
import io.purser.standin.chat.Json;
import io.purser.standin.choosing.Choice;
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
record Research(Quotes quotes, List<Done> done, List<Function> callable) {

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
    Optional<Reply.Call> next() {
        if (done.size() >= MOST) {
            return Optional.empty();
        }
        return answers().entrySet().stream()
                .filter(answer -> answer.getValue().rating() < WELL)
                .flatMap(answer -> unasked(answer.getKey()).stream().map(source -> call(source, answer.getKey())))
                .findFirst();
    }

    static boolean isSearch(Done done) {
        return done.function().startsWith("search_")
                && done.arguments().has("query")
                && done.arguments().size() == 1;
    }

    /** Whether to ask for it would only bring what a search of all knowledge has brought before anybody asked. */
    boolean isAnswered(Choice.Calling calling) {
        return Choosing.isSearch(calling.function())
                && done.stream()
                        .filter(search -> isOfAll(search, callable))
                        .anyMatch(search ->
                                answers(search, query(search)) && answers(search, query(calling.arguments())));
    }

    private boolean answers(Done search, String query) {
        return Telling.trouble(search.result()).isEmpty()
                && !quotes.answer(query, List.of(search.result()), ENOUGH).isEmpty();
    }

    /** Nobody was offered a function of that name, so it stands for all of them. */
    static boolean isOfAll(Done done, List<Function> callable) {
        return isSearch(done)
                && callable.stream().noneMatch(function -> function.name().equals(done.function()));
    }

    private List<Function> unasked(String query) {
        return callable.stream()
                .filter(Choosing::isSearch)
                .filter(source -> done.stream()
                        .noneMatch(made -> query(made).equals(query)
                                && (made.function().equals(source.name()) || isOfAll(made, callable))))
                .toList();
    }

    private static Reply.Call call(Function source, String query) {
        return new Reply.Call(source.name(), Json.text(Json.object().put("query", query)));
    }

    private static String query(Done search) {
        return query(search.arguments());
    }

    private static String query(JsonNode arguments) {
        return arguments.path("query").asText();
    }
}
