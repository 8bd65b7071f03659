package io.purser.guardrails.train;

import io.purser.guardrails.train.Phrases.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the classifier of messages learns from: labelled rows, own phrases, and harmless texts of the other files. */
final class MessageItems {

    private static final int SEED = 5;

    private final Random random = new Random(SEED);
    private final Path data;
    private final List<Phrase> phrases = Phrases.read("injection.yaml").sentences();
    private final List<Phrase> languages = Phrases.read("languages.yaml").sentences();

    private MessageItems(Path data) throws IOException {
        this.data = data;
    }

    static List<Item> of(Path data) throws IOException {
        return new MessageItems(data).all();
    }

    private List<Item> all() throws IOException {
        var items = new ArrayList<Item>();
        Row.read(data.resolve("prompt_injection.jsonl")).stream()
                .filter(row -> !row.isToolOutput())
                .map(InjectionItems::item)
                .forEach(items::add);
        Stream.concat(phrases.stream(), languages.stream())
                .map(InjectionItems::item)
                .forEach(items::add);
        Row.readIfThere(data.resolve("moderation.jsonl")).stream()
                .filter(row -> row.source().matches("(?i).*(convabuse|bias|davidson).*"))
                .filter(row -> random.nextInt(3) == 0)
                .map(InjectionItems::harmless)
                .forEach(items::add);
        Row.readIfThere(data.resolve("pii.jsonl")).stream()
                .filter(row -> random.nextBoolean())
                .map(InjectionItems::harmless)
                .forEach(items::add);
        items.addAll(wrapped());
        return items;
    }

    /** Attacks behind an ordinary sentence. */
    private List<Item> wrapped() {
        var customers = phrases.stream()
                .filter(phrase -> phrase.group().name().equals("customers"))
                .toList();
        return phrases.stream()
                .filter(phrase -> phrase.group().isAttack() && random.nextInt(4) == 0)
                .map(phrase -> InjectionItems.attack(
                        customers.get(random.nextInt(customers.size())).text() + " " + phrase.text(), "wrapped"))
                .toList();
    }
}
