package io.purser.guardrails.answer;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.guardrails.screening.Chain;
import io.purser.guardrails.screening.Judged;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.size.SizeLimit;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What stands in one way that texts go: first the size, then, on what is not too long, the chain; and what is said there. */
record Gate(SizeLimit limit, Chain chain, Words words) {

    Uni<Judged> judge(Screened text) {
        var size = limit.check(text.length());
        return size.fired()
                ? Uni.createFrom().item(Judged.of(new Verdict(Decision.BLOCK, List.of(size), 0)))
                : chain.screen(text);
    }
}
