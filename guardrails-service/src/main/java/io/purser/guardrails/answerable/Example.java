package io.purser.guardrails.answerable;

import io.purser.guardrails.answerable.pairs.Pair;
import io.purser.guardrails.encoder.Encoder;
import java.util.List;
import java.util.stream.Stream;

/** What a pair looks like to the trees. */
record Example(Pair pair, double[] features) {

    /** Of the pairs about which anything can be said. */
    static List<Example> of(List<Pair> pairs, Encoder encoder) {
        return pairs.stream().flatMap(pair -> of(pair, encoder)).toList();
    }

    private static Stream<Example> of(Pair pair, Encoder encoder) {
        var ask = Ask.of(pair.asked());
        var passages = new Passages(pair.evidence());
        return ask.saysSomething() && !passages.lines().isEmpty()
                ? Stream.of(new Example(pair, Signs.of(ask, passages, encoder).features()))
                : Stream.empty();
    }

    /** Of one source and one side, which together weigh no more than others. */
    String side() {
        return pair.source() + (pair.isAnswered() ? " +" : " -");
    }
}
