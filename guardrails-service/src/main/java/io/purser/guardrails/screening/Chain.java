package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The checks of one surface, side by side. Whatever a check does, there is a verdict. */
public final class Chain {

    private static final Logger LOG = Logger.getLogger(Chain.class);

    private final List<Check> checks;
    private final Workers workers;

    public Chain(List<Check> checks, Workers workers) {
        this.checks = List.copyOf(checks);
        this.workers = workers;
    }

    public Uni<Verdict> screen(Screened text) {
        long start = System.nanoTime();
        return Uni.join()
                .all(checks.stream().map(check -> run(check, text)).toList())
                .andCollectFailures()
                .map(outcomes -> Judgement.of(outcomes, (System.nanoTime() - start) / 1000));
    }

    private Uni<Outcome> run(Check check, Screened text) {
        Uni<Optional<Verdict.Finding>> finding = check.runsInline(text)
                ? Uni.createFrom().item(() -> check.detector().detect(text))
                : workers.run(() -> check.detector().detect(text), check.patience());
        return finding.map(Chain::outcome)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Check %s could not run: %s",
                        check.name(), failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(new Outcome.CouldNotRun(check.name()));
    }

    private static Outcome outcome(Optional<Verdict.Finding> finding) {
        return finding.<Outcome>map(Outcome.Found::new).orElseGet(Outcome.NothingToJudge::new);
    }
}
