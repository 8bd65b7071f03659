package io.purser.guardrails.answerable;

import io.purser.guardrails.answerable.pairs.Conversations.Case;
import io.purser.guardrails.answerable.pairs.Pair;
import io.purser.guardrails.encoder.Encoder;
import io.purser.guardrails.grounding.Forest;
import io.purser.guardrails.train.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** How good the trees are on sources that they have not seen: each that they learn from held out once, and conversations that none learns from. */
record AnswerabilityReport(List<Example> examples, List<Case> cases, Encoder encoder) {

    List<String> lines(Forest forest) {
        var lines =
                new ArrayList<>(List.of("| source held out | answered | not | AUC |", "| --- | ---: | ---: | ---: |"));
        examples.stream()
                .map(example -> example.pair().source())
                .distinct()
                .map(this::heldOut)
                .forEach(lines::add);
        lines.add(conversations("MTRAG-UN, passages as found", Case::found, forest));
        lines.add(conversations("MTRAG-UN, a right passage among them", Case::complete, forest));
        return lines;
    }

    private String heldOut(String source) {
        Predicate<Example> isHeldOut = example -> example.pair().source().equals(source);
        var others = AnswerabilityTrainer.forest(
                examples.stream().filter(isHeldOut.negate()).toList());
        return line(source, examples.stream().filter(isHeldOut).toList(), others);
    }

    private String conversations(String name, Function<Case, Pair> which, Forest forest) {
        var pairs = cases.stream()
                .map(which)
                .filter(pair -> pair.isAnswered() || pair.kind().equals("UNANSWERABLE"))
                .toList();
        return line(name, Example.of(pairs, encoder), forest);
    }

    private static String line(String name, Collection<Example> examples, Forest forest) {
        var answered = votes(examples, forest, example -> example.pair().isAnswered());
        var others = votes(examples, forest, example -> !example.pair().isAnswered());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.3f |",
                name,
                answered.size(),
                others.size(),
                Figures.auc(others, answered));
    }

    private static List<Double> votes(Collection<Example> examples, Forest forest, Predicate<Example> which) {
        return examples.stream()
                .filter(which)
                .map(example -> forest.vote(example.features()))
                .toList();
    }
}
