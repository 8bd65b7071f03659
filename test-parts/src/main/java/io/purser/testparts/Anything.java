package io.purser.testparts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.purser.contract.rest.Body;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Whatever somebody may send. */
public final class Anything {

    private static final ObjectMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String ABSENT = "";

    private Anything() {}

    public static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(20),
                Arbitraries.of(
                        "",
                        " ",
                        "\0",
                        "\uD800",
                        "********",
                        "%00",
                        "{a}",
                        "${a}",
                        "aia_know_'",
                        "aia_tool_'",
                        "'",
                        "-1",
                        "0",
                        "1e9",
                        "https://",
                        "http://[::1",
                        "https://a b",
                        "x".repeat(20_000),
                        "{ a: ",
                        "export type Data = {"));
    }

    /** No longer than an address may be. */
    public static Arbitrary<String> shortText() {
        return text().map(text -> text.substring(0, Math.min(100, text.length())));
    }

    public static Arbitrary<String> json() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.of(
                        "null",
                        "true",
                        "0",
                        "-1",
                        "1.5",
                        "1e400",
                        "99999999999999999999",
                        "[]",
                        "{}",
                        "[".repeat(500) + "]".repeat(500)),
                () -> text().map(Anything::quoted),
                () -> text().map(Anything::quoted),
                () -> json().list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                () -> Combinators.combine(text(), json())
                        .as((name, value) -> "{%s:%s}".formatted(quoted(name), value)));
    }

    /**
     * An object with these fields, each of them as given, or anything, or left out, in one of its spellings. In the order of their
     * names, so that the order of a map does not change what a seed gives.
     */
    public static Arbitrary<String> object(Map<String, String> fields) {
        return Combinators.combine(new TreeMap<>(fields)
                        .entrySet().stream()
                                .map(field -> field(field.getKey(), field.getValue()))
                                .toList())
                .as(present -> present.stream()
                        .filter(field -> !field.equals(ABSENT))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /** As {@link #object}, and sometimes no object at all. */
    public static Arbitrary<String> body(Arbitrary<String> object) {
        return Arbitraries.frequencyOf(Tuple.of(8, object), Tuple.of(1, json()), Tuple.of(1, text()));
    }

    /** A query of these parameters, each with any value, or left out. */
    public static Arbitrary<String> query(List<String> names) {
        var values = Arbitraries.oneOf(
                shortText().map(Anything::encoded),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of(ABSENT, "%c3%28", "PTYQ", "PTYQA", "PTYcKA", "PTYWFpYQ", "%7Bx%7D", "+"));
        return Combinators.combine(names.stream()
                        .map(name -> values.map(value -> name + "=" + value).injectNull(0.4))
                        .toList())
                .as(parts -> "?" + parts.stream().filter(part -> part != null).collect(Collectors.joining("&")));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String quoted(String text) {
        try {
            return ESCAPING.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arbitrary<String> field(String name, String usual) {
        var names = Arbitraries.of(
                Stream.concat(Stream.of(name), Body.spellings(name).stream()).toList());
        var values = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(usual)), Tuple.of(3, json()), Tuple.of(1, Arbitraries.just(ABSENT)));
        return Combinators.combine(names, values)
                .as((spelled, value) -> value.equals(ABSENT) ? ABSENT : "%s:%s".formatted(quoted(spelled), value));
    }
}
