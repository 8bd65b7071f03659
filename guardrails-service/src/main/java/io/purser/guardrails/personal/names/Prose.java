package io.purser.guardrails.personal.names;

import io.purser.contract.log.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sentences in which names have capitals, so that one without capitals has no name. */
final class Prose {

    private static final int LONGEST = 300;
    private static final int SHORTEST = 15;

    private Prose() {}

    static List<String> read(Path data) throws IOException {
        return Stream.concat(texts(data.resolve("groundedness.jsonl"), "context"), instructions(data))
                .flatMap(text -> Arrays.stream(text.split("(?<=[.!?])\\s+|\\n+")))
                .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                .filter(sentence -> Character.isUpperCase(sentence.charAt(0)))
                .distinct()
                .toList();
    }

    private static Stream<String> instructions(Path data) throws IOException {
        return Stream.concat(
                texts(data.resolve("prompt_injection.jsonl"), "text", "benign_llm_prompt"),
                texts(data.resolve("prompt_injection.jsonl"), "text", "benign_trigger_words"));
    }

    private static Stream<String> texts(Path file, String field, String... having) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> Arrays.stream(having).allMatch(line::contains))
                .map(line -> text(line, field));
    }

    private static String text(String line, String field) {
        try {
            return Json.MAPPER.readTree(line).path(field).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No capital but at the beginning of an ordinary word, or in the word I. */
    static boolean hasNoName(String sentence, OrdinaryWords ordinary) {
        var words = Token.of(sentence).stream()
                .map(token -> sentence.substring(token.start(), token.end()))
                .toList();
        return ordinary.contains(words.getFirst().toLowerCase(Locale.ROOT).hashCode())
                && IntStream.range(1, words.size()).noneMatch(i -> hasCapital(words.get(i)));
    }

    private static boolean hasCapital(String word) {
        return !word.equals("I") && !word.startsWith("I'") && word.chars().anyMatch(Character::isUpperCase);
    }
}
