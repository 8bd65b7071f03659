package io.purser.conversation.installation;

import io.purser.contract.log.Codec;
import io.purser.contract.rest.Body;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** What clients might send, from nearly right to nonsense. */
public final class Junk {

    private static final int SIZE = 1000;

    private Junk() {}

    /** So many samples; the same seed gives the same ones. */
    public static <T> List<T> samples(Arbitrary<T> all, int count, long seed) {
        var samples = new ArrayList<T>();
        JqwikSession.run(() -> all.generator(SIZE, true).stream(new Random(seed))
                .limit(count)
                .map(Shrinkable::value)
                .forEach(samples::add));
        return samples;
    }

    /** Texts of any characters, those that databases and parsers stumble over more often than others. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars('\0', '\ud800', '\udfff', '\u202e', '%', '/', '\\', '\'', '"', '\n', '{')
                        .ofMaxLength(8),
                Arbitraries.of(
                        "",
                        " ",
                        "null",
                        "0",
                        "-1",
                        "1e999",
                        "99999999999999999999",
                        "2026-11-22",
                        "true",
                        "a".repeat(20_000)));
    }

    /** Any JSON value. */
    public static Arbitrary<Object> values() {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.integers().map(number -> number),
                Arbitraries.bigDecimals().map(number -> number),
                Arbitraries.of(true, false),
                Arbitraries.of(0, 1, 2, 0.5, 1e300, Long.MAX_VALUE));
        return Arbitraries.oneOf(
                plain,
                plain.injectNull(0.5),
                plain.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(texts(), plain).ofMaxSize(3).map(map -> map));
    }

    /** Bodies: objects with these fields, in any spelling, with good and bad values, and what is no such object at all. */
    public static Arbitrary<byte[]> bodies(Map<String, Object> good) {
        var fields = good.entrySet().stream()
                .map(field -> Arbitraries.of(Body.spellings(field.getKey()))
                        .flatMap(name -> Arbitraries.frequencyOf(
                                        Tuple.of(3, Arbitraries.just(field.getValue())), Tuple.of(2, values()))
                                .map(value -> field(name, value)))
                        .injectNull(0.3))
                .toList();
        Arbitrary<byte[]> objects = Combinators.combine(fields)
                .as(chosen -> chosen.stream().<String>mapMulti(Junk::present).toList())
                .map(chosen -> ("{" + String.join(",", chosen) + "}").getBytes(StandardCharsets.UTF_8));
        return Arbitraries.frequencyOf(
                Tuple.of(8, objects),
                Tuple.of(1, values().map(Junk::json)),
                Tuple.of(1, texts().map(text -> text.getBytes(StandardCharsets.UTF_8))),
                Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(30)));
    }

    private static void present(@Nullable String field, Consumer<String> taken) {
        Stream.ofNullable(field).forEach(taken);
    }

    private static String field(String name, @Nullable Object value) {
        return "\"" + name + "\":" + new String(json(value), StandardCharsets.UTF_8);
    }

    private static byte[] json(@Nullable Object value) {
        return value == null ? "null".getBytes(StandardCharsets.UTF_8) : Codec.value(value);
    }
}
