package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A check in a chain, on its terms. */
final class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);

    private static final int ALLOWED_INLINE = 400;

    private final Check check;
    private final Terms terms;
    private final Allowed.Filter allowed;

    Guard(Check check, Terms terms) {
        this.check = check;
        this.terms = terms;
        this.allowed = terms.allowed().filter();
    }

    boolean speaksAfterwards() {
        return terms.afterwards();
    }

    /** Never fails. */
    Uni<Outcome> ask(Screened text, Workers workers) {
        return Uni.createFrom()
                .deferred(() -> seen(text, workers))
                .chain(seen -> check.run(seen, workers))
                .map(this::outcome)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Check %s could not run: %s",
                        terms.name(), failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(new Outcome.CouldNotRun(terms));
    }

    /** To look for what is allowed takes some 0.1 us for each character and pattern. */
    private Uni<Screened> seen(Screened text, Workers workers) {
        return allowed.isEmpty() || text.length() <= ALLOWED_INLINE
                ? Uni.createFrom().item(() -> allowed.on(text))
                : workers.run(() -> allowed.on(text), check.patience());
    }

    private Outcome outcome(Optional<Finding> found) {
        return found.<Outcome>map(finding -> new Outcome.Found(terms, findings(finding)))
                .orElseGet(Outcome.NothingToJudge::new);
    }

    /** The detector's own threshold does not count here. */
    private List<Finding> findings(Finding found) {
        return Stream.concat(
                        Stream.of(told(found, terms.name(), terms.threshold())),
                        terms.shadow().stream().mapToObj(shadow -> told(found, terms.name() + Terms.SHADOW, shadow)))
                .toList();
    }

    private static Finding told(Finding found, String name, double threshold) {
        return new Finding(
                name,
                found.version(),
                found.score(),
                threshold,
                found.score() >= threshold,
                found.spans(),
                found.note());
    }
}
