package io.purser.guardrails.train;

import io.purser.guardrails.encoder.Encoder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Judges each item by heads that were fitted without its source. */
final class HeldOut {

    private HeldOut() {}

    static List<Opinion> judge(
            Collection<Item> items, Encoder encoder, NetworkTraining.Settings settings, PrintStream progress) {
        var opinions = new ArrayList<Opinion>();
        for (int fold : items.stream()
                .mapToInt(Item::fold)
                .filter(f -> f >= 0)
                .distinct()
                .sorted()
                .toArray()) {
            var learned = items.stream().filter(item -> item.fold() != fold).toList();
            var held = items.stream().filter(item -> item.fold() == fold).toList();
            progress.printf(
                    "  learning from %d texts, held out %d: %s%n",
                    learned.size(),
                    held.size(),
                    held.stream().map(Item::source).distinct().sorted().toList());
            var heads = Heads.fit(learned, encoder, settings);
            opinions.addAll(
                    held.parallelStream().map(item -> heads.of(item, encoder)).toList());
        }
        return opinions;
    }
}
