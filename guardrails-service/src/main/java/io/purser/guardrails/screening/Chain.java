package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict.Finding;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Predicate;

/** The checks of one surface, side by side. Whatever a check does, there is a verdict. */
public final class Chain {

    private final List<Guard> guards;
    private final List<Guard> measuring;
    private final Workers workers;

    /**
     * A check, and the terms on which it takes part; one that is off does not.
     *
     * @param kinds the terms of findings that the detector gives names of their own
     */
    public record Link(Check check, Terms terms, List<Terms> kinds) {

        public Link {
            kinds = List.copyOf(kinds);
        }

        public Link(Check check, Terms terms) {
            this(check, terms, List.of());
        }
    }

    public Chain(List<Link> links, Workers workers) {
        var all = links.stream()
                .map(Guard::new)
                .filter(Predicate.not(Guard::isOff))
                .toList();
        this.guards =
                all.stream().filter(Predicate.not(Guard::speaksAfterwards)).toList();
        this.measuring = all.stream().filter(Guard::speaksAfterwards).toList();
        this.workers = workers;
    }

    public Uni<Judged> screen(Screened text) {
        long start = System.nanoTime();
        return ask(guards, text)
                .map(outcomes -> Judgement.of(outcomes, (System.nanoTime() - start) / 1000, measured(text)));
    }

    private Uni<List<Finding>> measured(Screened text) {
        return measuring.isEmpty()
                ? Uni.createFrom().item(List.of())
                : ask(measuring, text).map(Judgement::findings);
    }

    private Uni<List<Outcome>> ask(List<Guard> asked, Screened text) {
        return asked.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(asked.stream()
                                .map(guard -> guard.ask(text, workers))
                                .toList())
                        .andCollectFailures();
    }
}
