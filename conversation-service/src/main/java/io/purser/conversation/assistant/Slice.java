package io.purser.conversation.assistant;

import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A page of a list that is in memory, newest id first. */
final class Slice {

    private Slice() {}

    static <T> Map<String, Object> of(String key, List<T> all, PageRequest page, Function<T, String> id) {
        Comparator<T> oldestFirst = Comparator.comparing(id);
        var beside = all.stream()
                .filter(item -> page.cursor()
                        .map(cursor -> cursor.forward() == (id.apply(item).compareTo(cursor.key()) < 0)
                                && !id.apply(item).equals(cursor.key()))
                        .orElse(true))
                .sorted(page.forward() ? oldestFirst.reversed() : oldestFirst)
                .limit(page.fetch())
                .toList();
        return Page.of(key, beside, page, id);
    }
}
