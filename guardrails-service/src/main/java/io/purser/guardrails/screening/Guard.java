package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A check in a chain, on its terms. */
final class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);

    private static final int ALLOWED_INLINE = 400;

    private final Check check;
    private final Terms terms;
    private final Map<String, Terms> kinds;
    private final Allowed.Filter allowed;

    Guard(Chain.Link link) {
        this.check = link.check();
        this.terms = link.terms();
        this.kinds = link.kinds().stream().collect(Collectors.toUnmodifiableMap(Terms::name, kind -> kind));
        this.allowed = terms.allowed().filter();
    }

    boolean isOff() {
        return all().allMatch(each -> each.mode() == Mode.OFF);
    }

    /** Whether nothing that it may say decides over the text. */
    boolean speaksAfterwards() {
        return all().filter(each -> each.mode() != Mode.OFF).allMatch(Terms::afterwards);
    }

    private Stream<Terms> all() {
        return Stream.concat(Stream.of(terms), kinds.values().stream());
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
                .recoverWithItem(new Outcome.CouldNotRun(
                        terms.name(), all().anyMatch(each -> each.mode().acts())));
    }

    /** To look for what is allowed takes some 0.1 us for each character and pattern. */
    private Uni<Screened> seen(Screened text, Workers workers) {
        return allowed.isEmpty() || text.length() <= ALLOWED_INLINE
                ? Uni.createFrom().item(() -> allowed.on(text))
                : workers.run(() -> allowed.on(text), check.patience());
    }

    private Outcome outcome(Optional<Finding> found) {
        return found.<Outcome>map(this::outcome).orElseGet(Outcome.NothingToJudge::new);
    }

    private Outcome outcome(Finding found) {
        Terms own = kinds.getOrDefault(found.detector(), terms);
        return own.mode() == Mode.OFF
                ? new Outcome.NothingToJudge()
                : new Outcome.Found(own.mode(), findings(found, own));
    }

    /** The detector's own threshold does not count here. */
    private static List<Finding> findings(Finding found, Terms own) {
        return Stream.concat(
                        Stream.of(told(found, own.name(), own.threshold())),
                        own.shadow().stream().mapToObj(shadow -> told(found, own.name() + Terms.SHADOW, shadow)))
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
