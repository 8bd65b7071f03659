package io.purser.guardrails.verdict;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** A condition of a query that is put together of parts. Values travel as parameters, never in the text. */
final class Condition {

    private static final String VALUE = "?";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** A question mark stands for the value. */
    Condition and(String part, Object... value) {
        text.append(" and ").append(part);
        values.addAll(List.of(value));
        return this;
    }

    /** {@code %s} stands for the other condition, which begins with {@code and}. */
    Condition and(String part, Condition other) {
        text.append(" and ").append(part.formatted(other.text));
        values.addAll(other.values);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** With parameters that are numbered behind those that the query has already. */
    String text(int taken) {
        var numbered = new StringBuilder();
        int number = taken;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == VALUE.charAt(0)) {
                numbered.append('$').append(++number);
            } else {
                numbered.append(text.charAt(at));
            }
        }
        return numbered.toString();
    }

    Tuple behind(Object... taken) {
        var all = Tuple.tuple();
        for (Object value : taken) {
            all.addValue(value);
        }
        values.forEach(all::addValue);
        return all;
    }
}
