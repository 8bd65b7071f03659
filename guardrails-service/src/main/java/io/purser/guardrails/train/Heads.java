package io.purser.guardrails.train;

import io.purser.guardrails.classify.GramHeads;
import io.purser.guardrails.classify.Grams;
import io.purser.guardrails.classify.Network;
import io.purser.guardrails.classify.Reading;
import io.purser.guardrails.encoder.Encoder;
import java.util.Collection;

/**
 * Both kinds of heads, and the gate's, fitted to the same items.
 *
 * @param everyday head over runs that tells everyday talk from all else
 */
record Heads(GramHeads grams, Network network, GramHeads everyday) {

    private static final float DECAY = 1e-5f;

    static Heads fit(Collection<Item> items, Encoder encoder, NetworkTraining.Settings settings) {
        var samples = Samples.of(items);
        var vectors = samples.parallelStream()
                .map(sample -> encoder.encode(sample.text()))
                .toList();
        var grams = samples.stream().map(sample -> Grams.of(sample.text())).toList();
        return new Heads(
                GramTraining.fit(samples, grams, DECAY),
                NetworkTraining.fit(samples, vectors, settings),
                everyday(items));
    }

    private static GramHeads everyday(Collection<Item> items) {
        var samples = Samples.of(items.stream().map(Item::everyday).toList());
        return GramTraining.fit(
                samples, samples.stream().map(sample -> Grams.of(sample.text())).toList(), DECAY);
    }

    Opinion of(Item item, Encoder encoder) {
        var reading = Reading.of(item.text(), grams);
        return new Opinion(
                item,
                reading.byRuns(),
                reading.byMeaning(encoder, network),
                everyday.logits(Grams.of(reading.windows().getFirst().in(item.text())))[0]);
    }
}
