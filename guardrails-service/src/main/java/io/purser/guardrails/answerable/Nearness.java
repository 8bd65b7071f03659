package io.purser.guardrails.answerable;

import io.purser.guardrails.encoder.Encoder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How near the passages come to a question in meaning.
 *
 * @param lines that were compared
 * @param cosines for each how near it is
 */
record Nearness(List<Line> lines, double[] cosines) {

    /** Each costs milliseconds, and the reply may be waiting. */
    private static final int LINES = 8;

    private static final int CHARACTERS = 300;
    private static final int SEVERAL = 3;

    /** What a sentence is worth that is about what was spoken of before, beside one that has all words of the question. */
    private static final double KNOWN = 0.2;

    private static final double ENOUGH = 3;

    /** @param passages with at least one sentence */
    static Nearness of(Ask ask, Passages passages, Encoder encoder) {
        var lines = candidates(ask, passages);
        float[] question = encoder.encode(beginning(ask.question()));
        return new Nearness(
                lines,
                lines.stream()
                        .mapToDouble(line -> cosine(question, encoder.encode(beginning(line.text()))))
                        .toArray());
    }

    /** The sentences that have most of the words, of the question and of what was said before. */
    private static List<Line> candidates(Ask ask, Passages passages) {
        var coverage = new Coverage(ask, passages);
        return passages.lines().stream()
                .sorted(Comparator.comparingDouble((Line line) -> promise(line, ask, coverage))
                        .reversed())
                .limit(LINES)
                .toList();
    }

    private static double promise(Line line, Ask ask, Coverage coverage) {
        long known = line.stems().stream().filter(ask.known()::contains).count();
        return coverage.by(line.stems()) + KNOWN * known / (known + ENOUGH);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), CHARACTERS));
    }

    private static double cosine(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    Line nearest() {
        return lines.get(IntStream.range(0, cosines.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> cosines[i]))
                .orElseThrow());
    }

    double largest() {
        return DoubleStream.of(cosines).max().orElse(0);
    }

    /** The mean of the three largest. */
    double several() {
        return DoubleStream.of(cosines)
                .map(cosine -> -cosine)
                .sorted()
                .limit(SEVERAL)
                .map(negative -> -negative)
                .average()
                .orElse(0);
    }
}
