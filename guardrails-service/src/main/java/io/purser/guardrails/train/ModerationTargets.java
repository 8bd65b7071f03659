package io.purser.guardrails.train;

import io.purser.guardrails.moderation.Category;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which categories a row is of. Sources label only what they look for: what they are silent on is unknown, unless it can be ruled
 * out.
 */
final class ModerationTargets {

    private static final Map<String, Category> CATEGORIES = Map.ofEntries(
            Map.entry("harassment", Category.HARASSMENT),
            Map.entry("toxicity", Category.HARASSMENT),
            Map.entry("hate", Category.HATE),
            Map.entry("racist", Category.HATE),
            Map.entry("homophobic", Category.HATE),
            Map.entry("ableist", Category.HATE),
            Map.entry("sex_harassment", Category.SEXUAL),
            Map.entry("sexual", Category.SEXUAL),
            Map.entry("self-harm", Category.SELF_HARM),
            Map.entry("violence", Category.VIOLENCE),
            Map.entry("illicit", Category.ILLICIT),
            Map.entry("illicit:Hate Speech", Category.HATE),
            Map.entry("illicit:Pornography", Category.SEXUAL),
            Map.entry("illicit:Physical Harm", Category.VIOLENCE),
            Map.entry("illicit:Physical harm and Violence", Category.VIOLENCE),
            Map.entry("illicit:Suicide, Self-Harm, and Eating Disorders", Category.SELF_HARM));

    /** What a text of a category is not, unless it says so. */
    private static final Map<Category, Set<Category>> RULED_OUT = new EnumMap<>(Map.of(
            Category.HARASSMENT, Set.of(Category.SELF_HARM, Category.ILLICIT),
            Category.HATE, Set.of(Category.SELF_HARM, Category.ILLICIT),
            Category.SEXUAL, Set.of(Category.HATE, Category.SELF_HARM, Category.ILLICIT),
            Category.SELF_HARM, Set.of(Category.HARASSMENT, Category.HATE, Category.SEXUAL, Category.ILLICIT),
            Category.VIOLENCE, Set.of(Category.SELF_HARM, Category.SEXUAL),
            Category.ILLICIT, Set.of(Category.HARASSMENT)));

    private ModerationTargets() {}

    static List<Float> harmless() {
        return Collections.nCopies(Category.values().length, 0f);
    }

    /** @param labels as sources write them; the nearest of our categories is taken for those that are none of them */
    static List<Float> of(List<String> labels) {
        Float[] targets = new Float[Category.values().length];
        Arrays.fill(targets, Float.NaN);
        var categories = labels.stream().map(ModerationTargets::category).toList();
        categories.forEach(
                category -> RULED_OUT.getOrDefault(category, Set.of()).forEach(out -> targets[out.ordinal()] = 0f));
        categories.forEach(category -> targets[category.ordinal()] = 1f);
        return List.of(targets);
    }

    private static Category category(String label) {
        return CATEGORIES.getOrDefault(label, label.startsWith("illicit") ? Category.ILLICIT : Category.HARASSMENT);
    }
}
