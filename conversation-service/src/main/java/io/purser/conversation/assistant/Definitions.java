package io.purser.conversation.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.purser.contract.log.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest known definition of each assistant, at hand. A version never changes, so what is at hand is never outdated. */
@ApplicationScoped
class Definitions {

    private static final long CHARACTERS_AT_HAND = 16_000_000;
    private static final String LOAD =
            """
            select v.assistant, v.number, v.definition::text as definition
            from unnest($1::text[], $2::int[]) as wanted (assistant, number)
            join assistant_version v on v.assistant = wanted.assistant and v.number = wanted.number""";

    private final Cache<String, Known> atHand = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_AT_HAND)
            .weigher((String assistant, Known known) -> known.weight())
            .build();
    private final Pool database;

    Definitions(Pool database) {
        this.database = database;
    }

    /** One version, the number 0 when none is known. A query names the number, and leaves the definition out if that is the one. */
    record Known(int number, Definition definition) {

        static final Known NONE = new Known(0, Definition.NEW);

        int weight() {
            return 512 + definition.personalityPrompt().length();
        }
    }

    Known known(String assistant) {
        Known known = atHand.getIfPresent(assistant);
        return known == null ? Known.NONE : known;
    }

    /** @param text null when the query has left it out, as it is what was known before */
    Definition of(String assistant, int number, @Nullable String text, Known before) {
        if (text == null) {
            return before.definition();
        }
        var read = new Known(number, read(text));
        atHand.asMap().merge(assistant, read, (old, other) -> old.number() > other.number() ? old : other);
        return read.definition();
    }

    /** Of each of these assistants the version with that number. */
    Uni<Map<String, Definition>> all(Map<String, Integer> numbers) {
        var found = new HashMap<String, Definition>();
        numbers.forEach((assistant, number) -> {
            Known known = known(assistant);
            if (known.number() == number) {
                found.put(assistant, known.definition());
            }
        });
        var missing =
                numbers.keySet().stream().filter(id -> !found.containsKey(id)).toList();
        return missing.isEmpty()
                ? Uni.createFrom().item(found)
                : load(missing, numbers).invoke(found::putAll).replaceWith(found);
    }

    private Uni<Map<String, Definition>> load(List<String> assistants, Map<String, Integer> numbers) {
        return database.preparedQuery(LOAD)
                .execute(Tuple.of(
                        assistants.toArray(String[]::new),
                        assistants.stream().map(numbers::get).toArray(Integer[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<String, Definition>();
                    rows.forEach(row -> loaded.put(row.getString("assistant"), of(row)));
                    return loaded;
                });
    }

    private Definition of(Row row) {
        return of(row.getString("assistant"), row.getInteger("number"), row.getString("definition"), Known.NONE);
    }

    static Definition read(String text) {
        try {
            return Json.MAPPER.readValue(text, Definition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
