package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A text without some of its places. */
final class Redaction {

    private Redaction() {}

    /** Other words stand in the places; one mark for those that touch or overlap. */
    static String of(String text, List<Span> places, String instead) {
        return of(text, places, place -> instead);
    }

    /** @param instead what stands in a place; places that touch or overlap are one */
    static String of(String text, List<Span> places, Function<Span, String> instead) {
        var rest = new StringBuilder();
        int from = 0;
        for (Span place : apart(places, text.length())) {
            rest.append(text, from, place.start()).append(instead.apply(place));
            from = place.end();
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static List<Span> apart(List<Span> places, int length) {
        var apart = new ArrayList<Span>();
        places.stream()
                .map(place -> new Span(Math.max(0, place.start()), Math.min(length, place.end())))
                .filter(place -> place.start() < place.end())
                .sorted(Comparator.comparingInt(Span::start))
                .forEach(place -> {
                    if (!apart.isEmpty() && place.start() <= apart.getLast().end()) {
                        Span before = apart.removeLast();
                        apart.add(new Span(before.start(), Math.max(before.end(), place.end())));
                    } else {
                        apart.add(place);
                    }
                });
        return apart;
    }
}
