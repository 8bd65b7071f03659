package io.purser.guardrails.train;

import io.purser.guardrails.train.Phrases.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the injection classifiers learn from: labelled rows, own phrases, and harmless texts of the other files. */
final class InjectionItems {

    private static final int SEED = 5;
    private static final List<Float> ATTACK = List.of(1f);
    private static final List<Float> HARMLESS = List.of(0f);

    private final Random random = new Random(SEED);
    private final List<Row> rows;
    private final List<Row> moderation;
    private final List<Row> personal;
    private final List<Row> groundedness;
    private final List<Phrase> phrases = Phrases.read("injection.yaml").sentences();
    private final List<Phrase> languages = Phrases.read("languages.yaml").sentences();
    private final List<Phrase> documents = Phrases.read("documents.yaml").sentences();

    private InjectionItems(Path data) throws IOException {
        rows = Row.read(data.resolve("prompt_injection.jsonl"));
        moderation = Row.readIfThere(data.resolve("moderation.jsonl"));
        personal = Row.readIfThere(data.resolve("pii.jsonl"));
        groundedness = Row.readIfThere(data.resolve("groundedness.jsonl"));
    }

    static List<Item> messages(Path data) throws IOException {
        return new InjectionItems(data).messages();
    }

    static List<Item> toolResults(Path data) throws IOException {
        return new InjectionItems(data).toolResults();
    }

    private List<Item> messages() {
        var items = new ArrayList<Item>();
        rows.stream()
                .filter(row -> !row.isToolOutput())
                .map(InjectionItems::item)
                .forEach(items::add);
        Stream.concat(phrases.stream(), languages.stream())
                .map(InjectionItems::item)
                .forEach(items::add);
        moderation.stream()
                .filter(row -> row.source().matches("(?i).*(convabuse|bias|davidson).*"))
                .filter(row -> random.nextInt(3) == 0)
                .map(row -> harmless(row.anyText(), row.source()))
                .forEach(items::add);
        personal.stream()
                .filter(row -> random.nextBoolean())
                .map(row -> harmless(row.anyText(), row.source()))
                .forEach(items::add);
        items.addAll(wrapped());
        return items;
    }

    /** Attacks behind an ordinary sentence. */
    private List<Item> wrapped() {
        var customers = phrases.stream()
                .filter(p -> p.group().name().equals("customers"))
                .toList();
        return phrases.stream()
                .filter(phrase -> phrase.group().isAttack() && random.nextInt(4) == 0)
                .map(phrase -> Item.of(
                        customers.get(random.nextInt(customers.size())).text() + " " + phrase.text(),
                        ATTACK,
                        "phrases: wrapped",
                        "phrases",
                        Item.ALWAYS_LEARNED))
                .toList();
    }

    private List<Item> toolResults() {
        var items = new ArrayList<Item>();
        rows.stream().filter(Row::isToolOutput).map(InjectionItems::item).forEach(items::add);
        var contexts = groundedness.stream().map(row -> row.beginning(1_200)).toList();
        contexts.forEach(context -> items.add(harmless(context, "groundedness contexts")));
        personal.stream()
                .filter(row -> random.nextBoolean())
                .map(row -> harmless(row.anyText(), row.source()))
                .forEach(items::add);
        documents.stream()
                .filter(p -> !p.group().isAttack())
                .map(InjectionItems::item)
                .forEach(items::add);
        phrases.stream()
                .filter(p -> p.group().isCustomerTalk())
                .map(InjectionItems::item)
                .forEach(items::add);
        items.addAll(planted(contexts));
        return items;
    }

    /** Each instruction by itself, and put into a document. */
    private List<Item> planted(List<String> contexts) {
        var hosts = new ArrayList<>(contexts);
        documents.stream()
                .filter(p -> p.group().name().equals("letters"))
                .map(Phrase::text)
                .forEach(hosts::add);
        return instructions()
                .flatMap(
                        text -> Stream.of(attack(text), attack(planted(text, hosts.get(random.nextInt(hosts.size()))))))
                .toList();
    }

    private Stream<String> instructions() {
        return Stream.concat(
                documents.stream().filter(p -> p.group().isAttack()).map(Phrase::text),
                Stream.concat(
                        phrases.stream()
                                .filter(p -> p.group().isAttack() && p.group().compose() == 0 && random.nextBoolean())
                                .map(Phrase::text),
                        rows.stream()
                                .filter(row -> "benign_llm_prompt".equals(row.category()))
                                .map(Row::anyText)
                                .filter(text -> text.length() < 200 && random.nextBoolean())));
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

    private static Item item(Row row) {
        return Item.of(
                row.anyText(), row.label() == 1 ? ATTACK : HARMLESS, row.source(), row.kind(), fold(row.source()));
    }

    private static Item item(Phrase phrase) {
        return Item.of(
                phrase.text(),
                phrase.group().isAttack() ? ATTACK : HARMLESS,
                phrase.group().source(),
                "phrases",
                Item.ALWAYS_LEARNED);
    }

    private static Item harmless(String text, String source) {
        return Item.of(text, HARMLESS, source, "other files", Item.ALWAYS_LEARNED);
    }

    private static Item attack(String text) {
        return Item.of(text, ATTACK, "phrases: planted", "phrases", Item.ALWAYS_LEARNED);
    }

    /** Each fold holds sources of attacks and of harmless texts. */
    private static int fold(String source) {
        return Folds.of(
                source,
                List.of("jailbreak", "banking", "self-instruct"),
                List.of("written for this project", "clinc"),
                List.of("asb", "bitext", "awesome"));
    }
}
