package io.purser.guardrails.train;

import io.purser.guardrails.text.JsonText;
import io.purser.guardrails.train.Phrases.Phrase;
import java.util.List;

/** Items of the injection classifiers, which have one head. */
final class InjectionItems {

    private static final List<Float> ATTACK = List.of(1f);
    private static final List<Float> HARMLESS = List.of(0f);

    private InjectionItems() {}

    static Item item(Row row) {
        return Item.of(
                row.anyText(), row.label() == 1 ? ATTACK : HARMLESS, row.source(), row.kind(), fold(row.source()));
    }

    static Item item(Phrase phrase) {
        var group = phrase.group();
        return Item.of(
                phrase.text(), group.isAttack() ? ATTACK : HARMLESS, group.source(), "phrases", Item.ALWAYS_LEARNED);
    }

    /** Of a source that is never learned from. */
    static Item other(String text, boolean isAttack, String source, String kind) {
        return Item.of(words(text), isAttack ? ATTACK : HARMLESS, source, kind, Item.NEVER_LEARNED);
    }

    /** As it is screened: of a JSON document its words. */
    static String words(String text) {
        return JsonText.of(text).map(JsonText::words).orElse(text);
    }

    /** A row of a file about something else. */
    static Item harmless(Row row) {
        return harmless(row.anyText(), row.source());
    }

    static Item harmless(String text, String source) {
        return Item.of(text, HARMLESS, source, "other files", Item.ALWAYS_LEARNED);
    }

    /** Made of phrases. */
    static Item attack(String text, String how) {
        return Item.of(text, ATTACK, "phrases: " + how, "phrases", Item.ALWAYS_LEARNED);
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
