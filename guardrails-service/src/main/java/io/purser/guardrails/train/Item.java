package io.purser.guardrails.train;

import io.purser.guardrails.text.PlainText;
import java.util.List;
import java.util.Set;

/**
 * A labelled text, in plain form.
 *
 * @param targets for each head 1, 0, or NaN where nobody knows
 * @param source sources are held out whole
 * @param kind what figures are told of together
 * @param fold when it is held out; {@link #ALWAYS_LEARNED} for what is made of own phrases, or {@link #NEVER_LEARNED}
 */
record Item(String text, List<Float> targets, String source, String kind, int fold) {

    static final int ALWAYS_LEARNED = -1;

    /** For what only shows what came of it. */
    static final int NEVER_LEARNED = -2;

    /** What customers write by the hour. */
    private static final Set<String> EVERYDAY = Set.of("customer", "benign_customer", "customer phrases");

    static Item of(String original, List<Float> targets, String source, String kind, int fold) {
        return new Item(PlainText.of(original).text(), targets, source, kind, fold);
    }

    boolean is(int head, float target) {
        return targets.get(head) == target;
    }

    /** By no head. */
    boolean isHarmless() {
        return targets.stream().allMatch(target -> target == 0);
    }

    /** The same text, labelled by whether it is everyday talk. */
    Item everyday() {
        return new Item(text, List.of(EVERYDAY.contains(kind) ? 1f : 0f), source, kind, fold);
    }

    /** Of one source and one side, which together weigh no more than others. */
    String side() {
        return source + (isHarmless() ? " -" : " +");
    }
}
