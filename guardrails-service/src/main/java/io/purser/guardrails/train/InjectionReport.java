package io.purser.guardrails.train;

import io.purser.guardrails.classify.Blend;
import io.purser.guardrails.injection.InjectionRules;
import io.purser.guardrails.injection.RuleSet;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How the classifiers do on sources that they have not seen, by themselves and with the rules. */
final class InjectionReport {

    private static final double THRESHOLD = 0.5;

    /** An item and what is made of it. */
    private record Judged(
            Item item,
            double runs,
            double meaning,
            double blended,
            double cascaded,
            double byRules,
            double withRules,
            boolean encoded) {}

    private final Blend blend;
    private final Surface surface;
    private final InjectionRules rules = new InjectionRules(RuleSet.shipped(), THRESHOLD);
    private final List<Judged> judged;
    private final List<Judged> others;

    /**
     * @param opinions on sources that were held out
     * @param others by the heads that learned from all sources, on texts that none of them is learned from
     */
    InjectionReport(Collection<Opinion> opinions, Collection<Opinion> others, Blend blend, Surface surface) {
        this.blend = blend;
        this.surface = surface;
        this.judged = opinions.stream().map(this::judge).toList();
        this.others = others.stream().map(this::judge).toList();
    }

    private Judged judge(Opinion opinion) {
        double runs = opinion.runs()[0];
        double meaning = opinion.meaning()[0];
        double both = Logistic.of(blend.of(runs, meaning));
        double cascaded = blend.isSure(runs) ? Logistic.of(blend.of(runs)) : both;
        double byRules = rules.detect(Screened.of(surface, opinion.item().text()))
                .orElseThrow()
                .score();
        return new Judged(
                opinion.item(),
                runs,
                meaning,
                both,
                cascaded,
                byRules,
                1 - (1 - cascaded) * (1 - byRules),
                !blend.isSure(runs));
    }

    void print(PrintStream out) {
        out.println("| scorer | AUC | recall at 1 % false alarms |\n| --- | ---: | ---: |");
        line(out, "runs", Judged::runs);
        line(out, "meaning", Judged::meaning);
        line(out, "both", Judged::blended);
        line(out, "both, encoder only where needed", Judged::cascaded);
        line(out, "the same with the rules", Judged::withRules);
        bySource(out, "source", judged);
        if (!others.isEmpty()) {
            bySource(out, "never learned from", others);
        }
        out.println();
    }

    private static void bySource(PrintStream out, String what, List<Judged> judged) {
        out.printf(
                "%n| %s | kind | texts | flagged | by the rules alone | without the rules | encoder needed |%n| --- | --- | ---: | ---: | ---: | ---: | ---: |%n",
                what);
        judged.stream()
                .collect(Collectors.groupingBy(
                        j -> j.item().source() + " | " + j.item().kind(), TreeMap::new, Collectors.toList()))
                .forEach((name, part) -> line(out, name, part));
    }

    private void line(PrintStream out, String name, ToDoubleFunction<Judged> score) {
        var attacks = scores(judged, j -> !j.item().isHarmless(), score);
        var harmless = scores(judged, j -> j.item().isHarmless() && !isRequest(j.item()), score);
        out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f |%n",
                name,
                Figures.auc(attacks, harmless),
                Figures.recallAt(0.01, attacks, harmless));
    }

    /** Requests to a language model: no customer traffic, told of by themselves. */
    private static boolean isRequest(Item item) {
        return item.kind().equals("benign_act_as") || item.kind().equals("benign_llm_prompt");
    }

    private static void line(PrintStream out, String name, List<Judged> part) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
                name,
                part.size(),
                100 * Figures.fired(scores(part, j -> true, Judged::withRules), THRESHOLD),
                100 * Figures.fired(scores(part, j -> true, Judged::byRules), THRESHOLD),
                100 * Figures.fired(scores(part, j -> true, Judged::cascaded), THRESHOLD),
                100 * Figures.fired(scores(part, j -> true, j -> j.encoded() ? 1 : 0), THRESHOLD));
    }

    private static List<Double> scores(List<Judged> part, Predicate<Judged> which, ToDoubleFunction<Judged> score) {
        var scores = new ArrayList<Double>();
        part.stream().filter(which).forEach(j -> scores.add(score.applyAsDouble(j)));
        return scores;
    }
}
