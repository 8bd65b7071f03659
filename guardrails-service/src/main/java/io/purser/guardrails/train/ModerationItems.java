package io.purser.guardrails.train;

import io.purser.guardrails.train.Phrases.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What the moderation classifiers learn from: labelled rows, own phrases, and harmless texts of the other files. */
final class ModerationItems {

    private static final int SEED = 3;

    private ModerationItems() {}

    static List<Item> of(Path data) throws IOException {
        var random = new Random(SEED);
        var items = new ArrayList<Item>();
        Row.read(data.resolve("moderation.jsonl")).forEach(row -> items.add(item(row)));
        Phrases.read("moderation.yaml").sentences().forEach(phrase -> items.add(item(phrase)));
        for (String file : List.of("injection.yaml", "languages.yaml", "documents.yaml")) {
            Phrases.read(file).sentences().stream()
                    .filter(phrase -> phrase.group().isHarmless())
                    .forEach(phrase -> items.add(item(phrase)));
        }
        for (String file : List.of("pii.jsonl", "groundedness.jsonl")) {
            Row.readIfThere(data.resolve(file)).stream()
                    .filter(row -> random.nextBoolean())
                    .forEach(row -> items.add(harmless(row.beginning(400), file)));
        }
        return items;
    }

    private static Item item(Row row) {
        return Item.of(
                row.anyText(),
                row.label() == 1
                        ? ModerationTargets.of(Objects.requireNonNullElse(row.categories(), List.of()))
                        : ModerationTargets.harmless(),
                row.source(),
                kind(row.source()),
                fold(row.source()));
    }

    private static Item item(Phrase phrase) {
        var group = phrase.group();
        return Item.of(
                phrase.text(),
                group.isHarmless() ? ModerationTargets.harmless() : ModerationTargets.of(List.of(group.label())),
                group.source(),
                group.isCustomerTalk() || group.lang() != null ? "customer phrases" : "phrases",
                Item.ALWAYS_LEARNED);
    }

    private static Item harmless(String text, String source) {
        return Item.of(text, ModerationTargets.harmless(), source, "other files", Item.ALWAYS_LEARNED);
    }

    /** Who speaks to whom. */
    private static String kind(String source) {
        return List.of("customer", "request", "to a bot", "in public", "asked of a model")
                .get(Folds.of(
                        source,
                        List.of("banking", "bitext", "clinc", "abcd", "written for this project"),
                        List.of("self-instruct", "gpteacher"),
                        List.of("convabuse"),
                        List.of("davidson", "bias")));
    }

    /** Each fold holds sources of abuse and of harmless texts. */
    private static int fold(String source) {
        return Folds.of(
                source,
                List.of("davidson", "banking"),
                List.of("convabuse", "bitext"),
                List.of("bias", "clinc", "self-instruct"),
                List.of("advbench", "simplesafety", "abcd", "written for this project"));
    }
}
