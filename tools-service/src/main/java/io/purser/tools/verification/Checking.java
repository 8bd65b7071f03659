package io.purser.tools.verification;

import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.event.VerificationResult.Approved;
import io.purser.contract.event.VerificationResult.Expired;
import io.purser.contract.event.VerificationResult.Impossible;
import io.purser.contract.event.VerificationResult.WrongCode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Checks the codes that customers give, each for one of their tries. */
final class Checking {

    private final VerificationTable table;
    private final VerificationConfig config;
    private final InstantSource clock;

    Checking(VerificationTable table, VerificationConfig config, InstantSource clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    Uni<VerificationResult> check(
            VerificationRequested request, Codes by, String given, Optional<Verification> found, Instant now) {
        return found.map(before -> triesLeft(request, before, now)
                        .chain(left -> left.map(tries -> compare(request, by, before.open(), given, tries))
                                .orElseGet(Checking::expired)))
                .orElseGet(Checking::expired);
    }

    /** One that was interrupted has used up its try already. */
    private Uni<Optional<Integer>> triesLeft(VerificationRequested request, Verification before, Instant now) {
        return before.isOf(request) ? Uni.createFrom().item(Optional.of(before.triesLeft())) : table.take(request, now);
    }

    private static Uni<VerificationResult> expired() {
        return Uni.createFrom().item(new Expired());
    }

    private Uni<VerificationResult> compare(
            VerificationRequested request, Codes by, OpenCode open, String given, int left) {
        return by.check(open, given)
                .map(checked -> switch (checked) {
                    case Checked.Right() -> Outcome.closed(new Approved());
                    case Checked.Wrong() when left > 0 -> Outcome.open(new WrongCode(left));
                    case Checked.Wrong(), Checked.TooMany() ->
                        Outcome.resting(clock.instant().plus(config.rest()));
                    case Checked.Gone() -> Outcome.closed(new Expired());
                    case Checked.Failed(var why) -> Outcome.withTryGivenBack(new Impossible(why));
                })
                .chain(outcome -> table.end(request, outcome));
    }
}
