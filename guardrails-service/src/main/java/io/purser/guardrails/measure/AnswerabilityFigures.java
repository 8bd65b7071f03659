package io.purser.guardrails.measure;

import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.answerable.Answerability;
import io.purser.guardrails.answerable.pairs.Conversations;
import io.purser.guardrails.answerable.pairs.Conversations.Case;
import io.purser.guardrails.answerable.pairs.Pair;
import io.purser.guardrails.screening.Detector;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import io.purser.guardrails.train.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** How well questions that cannot be answered are told from others, on conversations that nothing was learned from. */
record AnswerabilityFigures(List<Tried> tried) {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** A claim of no kind, so that only question and passages count. */
    private static final String REPLY = "The answer is given below in full.";

    /**
     * A conversation's last question with its score.
     *
     * @param complete the score where a right passage is sure to be among those found, if there is one
     * @param refused whether the answer that a person gave counts as one that says that it does not know
     * @param nanos CPU time of the score
     */
    record Tried(Case conversation, double score, double complete, boolean refused, long nanos) {

        String kind() {
            return conversation.found().kind();
        }
    }

    /** @param folder as {@code mtrag-un} is */
    static AnswerabilityFigures of(Path folder, Detector detector) throws IOException {
        return new AnswerabilityFigures(Conversations.read(folder).stream()
                .map(conversation -> tried(conversation, detector))
                .toList());
    }

    private static Tried tried(Case conversation, Detector detector) {
        long start = CPU.getCurrentThreadCpuTime();
        double score = score(conversation.found(), detector);
        long nanos = CPU.getCurrentThreadCpuTime() - start;
        var told = detector.detect(reply(conversation.found(), conversation.answer()));
        return new Tried(
                conversation,
                score,
                score(conversation.complete(), detector),
                told.map(Finding::detector)
                        .filter(Answerability.REFUSAL::equals)
                        .isPresent(),
                nanos);
    }

    private static double score(Pair pair, Detector detector) {
        return detector.detect(reply(pair, REPLY)).map(Finding::score).orElse(0.0);
    }

    private static Screened reply(Pair pair, String text) {
        return new Screened(Surface.REPLY, text, pair.evidence(), null, pair.asked());
    }

    /** Questions that cannot be answered against those that can. */
    double auc(Predicate<Tried> part, Function<Tried, Double> score) {
        return Figures.auc(scores("UNANSWERABLE", part, score), scores("ANSWERABLE", part, score));
    }

    double auc() {
        return auc(tried -> true, Tried::score);
    }

    private List<Double> scores(String kind, Predicate<Tried> part, Function<Tried, Double> score) {
        return tried.stream()
                .filter(each -> each.kind().equals(kind))
                .filter(part)
                .map(score)
                .toList();
    }

    double refused(String kind) {
        return share(kind, Tried::refused);
    }

    double flagged(String kind, double threshold) {
        return share(kind, each -> each.score() >= threshold);
    }

    private double share(String kind, Predicate<Tried> which) {
        return tried.stream()
                .filter(each -> each.kind().equals(kind))
                .mapToDouble(each -> which.test(each) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    void print(PrintStream out) {
        out.println(
                "Answerability: questions of MTRAG-UN that cannot be answered against those that can, none of them learned from (AUC)");
        line(out, "passages as found by words", auc(), " (clearly above 0.69)");
        line(out, "  IBM Cloud", auc(of("ibmcloud"), Tried::score), "");
        line(out, "  finance forum", auc(of("fiqa"), Tried::score), "");
        line(out, "a right passage among them where there is one", auc(each -> true, Tried::complete), "");
        line(
                out,
                "score of the best passage alone (BM25)",
                auc(each -> true, each -> -each.conversation().best()),
                "");
        for (String kind : List.of("ANSWERABLE", "PARTIAL", "UNDERSPECIFIED", "UNANSWERABLE")) {
            out.printf(
                    Locale.ROOT,
                    "  %-16s 0.5 or more %5.1f %%, 0.6 or more %5.1f %%, 0.7 or more %5.1f %%; answers that say so %5.1f %%%n",
                    kind,
                    100 * flagged(kind, 0.5),
                    100 * flagged(kind, 0.6),
                    100 * flagged(kind, 0.7),
                    100 * refused(kind));
        }
        times(out);
    }

    private void times(PrintStream out) {
        long[] nanos = tried.stream().mapToLong(Tried::nanos).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "  CPU time p50 %.0f ms, p95 %.0f ms, longest %.0f ms (with groundedness 250 ms at most)%n%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static Predicate<Tried> of(String collection) {
        return each -> each.conversation().found().source().endsWith(collection);
    }

    private static void line(PrintStream out, String what, double auc, String target) {
        out.printf(Locale.ROOT, "  %-64s %.3f%s%n", what, auc, target);
    }
}
