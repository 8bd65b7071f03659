package io.purser.tools.verification;

import io.micrometer.core.instrument.MeterRegistry;
import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.event.VerificationResult.Impossible;
import io.purser.contract.event.VerificationResult.LimitReached;
import io.purser.contract.event.VerificationStep;
import io.purser.contract.id.ToolId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets customers prove that a phone is theirs. The same event again gets the same answer; one that was interrupted is taken up
 * once more, with the code that was made for it. Counted by outcome as {@code purser.verifications}.
 */
@ApplicationScoped
public class Verifications {

    private static final Impossible NOBODY = new Impossible(
            "Nobody is named who sends codes: the tool needs a policy twilio_verify or one_time_code, or the installation"
                    + " the settings verification.messages.");

    private final VerificationTable table;
    private final ToolCodes codes;
    private final Sending sending;
    private final Checking checking;
    private final MeterRegistry meters;
    private final InstantSource clock;

    @Inject
    Verifications(VerificationTable table, ToolCodes codes, VerificationConfig config, MeterRegistry meters) {
        this(table, codes, config, meters, Clock.systemUTC());
    }

    Verifications(
            VerificationTable table,
            ToolCodes codes,
            VerificationConfig config,
            MeterRegistry meters,
            InstantSource clock) {
        this.table = table;
        this.codes = codes;
        this.sending = new Sending(table, config, clock);
        this.checking = new Checking(table, config, clock);
        this.meters = meters;
        this.clock = clock;
    }

    /** Fails only when the database is out of reach. */
    public Uni<VerificationResult> result(VerificationRequested request) {
        return table.find(request.header())
                .chain(found -> answer(request, found, clock.instant()))
                .invoke(this::count);
    }

    /** Lets go of what was over by then; done with how many proofs that were. */
    public Uni<Integer> forget(Instant before) {
        return table.forget(before);
    }

    private void count(VerificationResult result) {
        meters.counter("purser.verifications", "outcome", result.getClass().getSimpleName())
                .increment();
    }

    private Uni<VerificationResult> answer(VerificationRequested request, Optional<Verification> found, Instant now) {
        return found.flatMap(before -> before.answerTo(request))
                .or(() -> found.flatMap(before -> before.rest(request, now)).map(LimitReached::new))
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> step(request, found, now));
    }

    private Uni<VerificationResult> step(VerificationRequested request, Optional<Verification> found, Instant now) {
        return codes.of(request.header().account(), tool(request, found))
                .chain(by -> by.map(named -> switch (request.step()) {
                            case VerificationStep.SendCode(var phone) ->
                                sending.send(request, named, phone, found, now);
                            case VerificationStep.CheckCode(var given) ->
                                checking.check(request, named, given, found, now);
                        })
                        .orElseGet(() -> Uni.createFrom().item(NOBODY)));
    }

    /** A code is checked by who has sent it, also when a call on another tool waits for it by now. */
    private static ToolId tool(VerificationRequested request, Optional<Verification> found) {
        return request.step() instanceof VerificationStep.CheckCode
                ? found.map(Verification::tool).orElse(request.tool())
                : request.tool();
    }
}
