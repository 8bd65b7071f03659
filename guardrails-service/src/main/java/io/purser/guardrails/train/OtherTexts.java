package io.purser.guardrails.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What tools and documents say, of which nothing is ever learned, nor any threshold chosen by it: what was written by hand in another
 * style than the phrases, and real answers and passages.
 */
final class OtherTexts {

    private static final String ANSWER = "benign_tool_answer";
    private static final String PASSAGE = "benign_document";
    private static final String OWN = "written by hand";

    private OtherTexts() {}

    static List<Item> of(Path data) throws IOException {
        var beside = Beside.of(data);
        var items = new ArrayList<Item>();
        own("tool-attacks")
                .map(text -> InjectionItems.other(text, true, OWN, "indirect_task"))
                .forEach(items::add);
        own("tool-answers")
                .map(text -> InjectionItems.other(text, false, OWN, ANSWER))
                .forEach(items::add);
        Phrases.read("tool-answers.yaml").sentences().stream()
                .map(phrase -> InjectionItems.other(
                        phrase.text(),
                        phrase.group().isAttack(),
                        phrase.group().source(),
                        phrase.group().isAttack() ? "indirect_task" : ANSWER))
                .forEach(items::add);
        add(items, beside.answers(), "sierra-research/tau-bench airline, tools", ANSWER);
        add(items, beside.bookings(), "alexa/dstc11-track5", PASSAGE);
        add(items, beside.documentation(), "IBM/mt-rag-benchmark", PASSAGE);
        add(items, beside.helpPages(), "GSA-TTS/identity-site, help pages", PASSAGE);
        return items;
    }

    private static void add(List<Item> items, List<String> texts, String source, String kind) {
        texts.stream()
                .map(text -> InjectionItems.other(text, false, source, kind))
                .forEach(items::add);
    }

    /** With lines of two per cent signs between them. */
    private static Stream<String> own(String name) throws IOException {
        String path = "/held-out/" + name + ".txt";
        try (InputStream file = Objects.requireNonNull(OtherTexts.class.getResourceAsStream(path), path)) {
            return Arrays.stream(new String(file.readAllBytes(), UTF_8).split("\n%%\n", -1))
                    .map(String::strip);
        }
    }
}
