package io.purser.guardrails.measure;

import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.injection.InjectionRules;
import io.purser.guardrails.injection.RuleSet;
import io.purser.guardrails.measure.Labelled.Injection;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How the injection rules do, source by source, and how long they take. */
final class InjectionFigures {

    private static final double THRESHOLD = 0.5;
    /** Of this thread alone, so that a busy machine tells the same. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** A row, what was found in it, and the nanoseconds that it took. */
    record Tried(Injection row, Finding finding, long nanos) {

        boolean fired() {
            return finding.fired();
        }
    }

    private final List<Tried> tried;

    private InjectionFigures(List<Tried> tried) {
        this.tried = tried;
    }

    /** @param rounds how often all is tried; the last is told of, so that a warm machine was measured */
    static InjectionFigures of(Path file, int rounds) throws IOException {
        var rows = Labelled.read(file, Injection.class);
        var rules = new InjectionRules(RuleSet.shipped(), THRESHOLD);
        for (int warmUp = 1; warmUp < rounds; warmUp++) {
            rows.forEach(row -> attempt(rules, row));
        }
        return new InjectionFigures(
                rows.stream().map(row -> attempt(rules, row)).toList());
    }

    List<Tried> tried() {
        return tried;
    }

    private static Tried attempt(InjectionRules rules, Injection row) {
        long start = CPU.getCurrentThreadCpuTime();
        var finding = rules.detect(Screened.of(surface(row), row.text())).orElseThrow();
        return new Tried(row, finding, CPU.getCurrentThreadCpuTime() - start);
    }

    private static Surface surface(Injection row) {
        return "tool_output".equals(row.channel()) ? Surface.TOOL_RESULT : Surface.MESSAGE;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "Prompt injection, rules at threshold %.2f%n%n", THRESHOLD);
        out.println("| source | category | rows | fired | rate |");
        out.println("| --- | --- | ---: | ---: | --- |");
        group(t -> "%s | %s".formatted(t.row().source(), t.row().category().split(":")[0]))
                .forEach((name, rows) -> line(out, name, rows));
        out.println();
        summary(out, "user messages", t -> surface(t.row()) == Surface.MESSAGE);
        summary(out, "tool outputs", t -> surface(t.row()) == Surface.TOOL_RESULT);
        summary(out, "other languages", t -> !"en".equals(t.row().lang()));
        times(out);
    }

    private TreeMap<String, List<Tried>> group(Function<Tried, String> name) {
        return tried.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    }

    private static void line(PrintStream out, String name, List<Tried> rows) {
        long fired = rows.stream().filter(Tried::fired).count();
        String what = rows.getFirst().row().isAttack() ? "recall" : "false alarms";
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s %.1f %% |%n",
                name,
                rows.size(),
                fired,
                what,
                100.0 * fired / rows.size());
    }

    private void summary(PrintStream out, String name, Predicate<Tried> part) {
        var attacks = scores(part.and(t -> t.row().isAttack()));
        var benign = scores(part.and(t -> !t.row().isAttack()));
        double caught = count(attacks);
        double alarms = count(benign);
        out.printf(
                Locale.ROOT,
                "%s: precision %.3f, recall %.3f, false alarms %.2f %%, AUC %.3f%n",
                name,
                caught / (caught + alarms),
                caught / attacks.size(),
                100 * alarms / benign.size(),
                Auc.of(attacks, benign));
    }

    private List<Double> scores(Predicate<Tried> part) {
        return tried.stream().filter(part).map(t -> t.finding().score()).toList();
    }

    private static long count(List<Double> scores) {
        return scores.stream().filter(score -> score >= THRESHOLD).count();
    }

    private void times(PrintStream out) {
        var usual = new ArrayList<>(tried.stream()
                .filter(t -> t.row().text().length() <= 200)
                .map(Tried::nanos)
                .toList());
        var all = new ArrayList<>(tried.stream().map(Tried::nanos).toList());
        usual.sort(Comparator.naturalOrder());
        all.sort(Comparator.naturalOrder());
        out.printf(
                Locale.ROOT,
                "CPU time of texts up to 200 characters: p50 %d us, p99 %d us; of all: p50 %d us, p99 %d us, longest %d us%n%n",
                at(usual, 0.5),
                at(usual, 0.99),
                at(all, 0.5),
                at(all, 0.99),
                at(all, 1));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) ((sorted.size() - 1) * share)) / 1000;
    }
}
