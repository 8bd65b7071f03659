package io.purser.guardrails.screening;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What a chain has to say.
 *
 * @param verdict of the checks that decide
 * @param places where everything stands that the text must not pass with; empty when there is nothing of that kind, and also when
 *     one of the checks named no place, so that to take some places out would not be enough
 * @param later what the checks find that only measure; they begin when somebody asks for it
 */
public record Judged(Verdict verdict, List<Span> places, Uni<List<Finding>> later) {

    public Judged {
        places = List.copyOf(places);
    }

    /** A verdict that needs nothing further. */
    public static Judged of(Verdict verdict) {
        return new Judged(verdict, List.of(), Uni.createFrom().item(List.of()));
    }
}
