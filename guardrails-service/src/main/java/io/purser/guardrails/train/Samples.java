package io.purser.guardrails.train;

import io.purser.guardrails.classify.Window;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the heads learn from: each text, and of a harmless one its windows as well, as all of them are harmless. */
final class Samples {

    private static final int WINDOWS = 5;

    /** A source with more texts counts no more than one with that many. */
    private static final float ENOUGH = 400;

    private Samples() {}

    static List<Sample> of(Collection<Item> items) {
        var sizes = items.stream().collect(Collectors.groupingBy(Item::side, Collectors.counting()));
        return items.stream().flatMap(item -> of(item, weight(item, sizes))).toList();
    }

    private static float weight(Item item, Map<String, Long> sizes) {
        return Math.min(1, ENOUGH / sizes.getOrDefault(item.side(), 1L));
    }

    private static Stream<Sample> of(Item item, float weight) {
        float[] targets = new float[item.targets().size()];
        for (int head = 0; head < targets.length; head++) {
            targets[head] = item.targets().get(head);
        }
        return Window.of(item.text()).stream()
                .limit(item.isHarmless() ? 1 + WINDOWS : 1)
                .map(window -> new Sample(window.in(item.text()), targets, weight));
    }
}
