package io.purser.guardrails.train;

import io.purser.guardrails.train.Phrases.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the classifier of tool results and documents learns from: labelled rows, clean texts, and texts with planted instructions. */
final class ToolResultItems {

    private static final int SEED = 5;

    /** A request to a language model up to this length passes for a planted instruction. */
    private static final int SHORT_REQUEST = 200;

    private static final int CONTEXT = 1_200;

    private final Random random = new Random(SEED);
    private final List<Row> rows;
    private final List<Row> personal;
    private final List<String> contexts;
    private final List<Phrase> phrases = Phrases.read("injection.yaml").sentences();
    private final List<Phrase> documents = Phrases.read("documents.yaml").sentences();

    private ToolResultItems(Path data) throws IOException {
        rows = Row.read(data.resolve("prompt_injection.jsonl"));
        personal = Row.readIfThere(data.resolve("pii.jsonl"));
        contexts = Row.readIfThere(data.resolve("groundedness.jsonl")).stream()
                .map(row -> row.beginning(CONTEXT))
                .toList();
    }

    static List<Item> of(Path data) throws IOException {
        return new ToolResultItems(data).all();
    }

    private List<Item> all() {
        var items = new ArrayList<Item>();
        rows.stream().filter(Row::isToolOutput).map(InjectionItems::item).forEach(items::add);
        contexts.forEach(context -> items.add(InjectionItems.harmless(context, "groundedness contexts")));
        personal.stream()
                .filter(row -> random.nextBoolean())
                .map(InjectionItems::harmless)
                .forEach(items::add);
        documents.stream()
                .filter(phrase -> !phrase.group().isAttack())
                .map(InjectionItems::item)
                .forEach(items::add);
        phrases.stream()
                .filter(phrase -> phrase.group().isCustomerTalk())
                .map(InjectionItems::item)
                .forEach(items::add);
        items.addAll(planted());
        return items;
    }

    /** Each instruction by itself, and put into a document. */
    private List<Item> planted() {
        var hosts = new ArrayList<>(contexts);
        documents.stream()
                .filter(phrase -> phrase.group().name().equals("letters"))
                .map(Phrase::text)
                .forEach(hosts::add);
        return instructions()
                .flatMap(text -> Stream.of(text, planted(text, hosts.get(random.nextInt(hosts.size())))))
                .map(text -> InjectionItems.attack(text, "planted"))
                .toList();
    }

    private Stream<String> instructions() {
        return Stream.of(
                        documents.stream()
                                .filter(phrase -> phrase.group().isAttack())
                                .map(Phrase::text),
                        phrases.stream()
                                .filter(phrase -> phrase.group().isAttack())
                                .filter(phrase -> phrase.group().compose() == 0 && random.nextBoolean())
                                .map(Phrase::text),
                        rows.stream()
                                .filter(row -> "benign_llm_prompt".equals(row.category()))
                                .map(Row::anyText)
                                .filter(text -> text.length() < SHORT_REQUEST && random.nextBoolean()))
                .flatMap(texts -> texts);
    }

    /** At the beginning, in the middle or at the end. */
    private String planted(String instruction, String host) {
        String part = host.substring(0, Math.min(host.length(), 200 + random.nextInt(300)));
        int at =
                switch (random.nextInt(3)) {
                    case 0 -> 0;
                    case 1 -> part.length() / 2;
                    default -> part.length();
                };
        String gap = random.nextBoolean() ? "\n" : " ";
        return part.substring(0, at) + gap + instruction + gap + part.substring(at);
    }
}
