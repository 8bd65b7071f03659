package io.purser.tools.verification;

import io.micrometer.core.instrument.MeterRegistry;
import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.event.VerificationResult.Approved;
import io.purser.contract.event.VerificationResult.CodeSent;
import io.purser.contract.event.VerificationResult.Expired;
import io.purser.contract.event.VerificationResult.Impossible;
import io.purser.contract.event.VerificationResult.LimitReached;
import io.purser.contract.event.VerificationResult.NoPhone;
import io.purser.contract.event.VerificationResult.WrongCode;
import io.purser.contract.event.VerificationStep;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets customers prove that a phone is theirs. The same event again gets the same answer; one that was interrupted is taken up
 * once more, with the code that was made for it. Counted by outcome as {@code purser.verifications}.
 */
@ApplicationScoped
public class Verifications {

    private static final Impossible NOBODY = new Impossible(
            "Nobody is named who sends codes: the tool needs a policy twilio_verify or one_time_code, or the installation"
                    + " the settings verification.messages.");
    private static final int SHOWN_DIGITS = 2;

    private final SecureRandom random = new SecureRandom();
    private final VerificationTable table;
    private final ToolCodes codes;
    private final VerificationConfig config;
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
        this.meters = meters;
        this.table = table;
        this.codes = codes;
        this.config = config;
        this.clock = clock;
    }

    /** Fails only when the database is out of reach. */
    public Uni<VerificationResult> result(VerificationRequested request) {
        return codes.of(request.header().account(), request.tool())
                .chain(found -> found.map(by -> result(request, by))
                        .orElseGet(() -> Uni.createFrom().item(NOBODY)))
                .invoke(this::count);
    }

    private void count(VerificationResult result) {
        meters.counter("purser.verifications", "outcome", result.getClass().getSimpleName())
                .increment();
    }

    /** Lets go of what was over by then; done with how many proofs that were. */
    public Uni<Integer> forget(Instant before) {
        return table.forget(before);
    }

    private Uni<VerificationResult> result(VerificationRequested request, Codes by) {
        Instant now = clock.instant();
        return table.find(request.header()).chain(found -> found.flatMap(before -> before.answerTo(request))
                .map(answer -> Uni.createFrom().item(answer))
                .orElseGet(() -> switch (request.step()) {
                    case VerificationStep.SendCode(var phone) -> code(request, by, phone, found, now);
                    case VerificationStep.CheckCode(var given) -> check(request, by, given, found, now);
                }));
    }

    private Uni<VerificationResult> code(
            VerificationRequested request,
            Codes by,
            @Nullable String phone,
            Optional<Verification> found,
            Instant now) {
        if (phone == null) {
            return Uni.createFrom().item(new NoPhone());
        }
        var rest = found.flatMap(before -> before.rest(request, now));
        if (rest.isPresent()) {
            return Uni.createFrom().item(new LimitReached(rest.get()));
        }
        if (found.filter(before -> before.isOf(request)).isPresent()) {
            return send(request, by, found.get().open(), found.get().expires());
        }
        return found.filter(before -> before.isOpenFor(request, now))
                .filter(before -> before.open().phone().equals(phone))
                .filter(before -> before.sent().plus(config.resendAfter()).isAfter(now))
                .map(before -> Uni.createFrom()
                        .<VerificationResult>item(new CodeSent(end(phone), before.digits(), before.expires())))
                .orElseGet(() -> table.sentSince(request, now.minus(config.codesWithin()))
                        .chain(sent -> sent.codes() < config.codes()
                                ? begin(request, by, phone, now)
                                : Uni.createFrom()
                                        .item(new LimitReached(sent.first().plus(config.codesWithin())))));
    }

    private Uni<VerificationResult> begin(VerificationRequested request, Codes by, String phone, Instant now) {
        var open = new OpenCode(phone, made(by.digits()));
        Instant expires = now.plus(config.validFor());
        return table.open(request, open, by.digits(), config.wrongCodes(), now, expires)
                .chain(() -> send(request, by, open, expires));
    }

    private Uni<VerificationResult> send(VerificationRequested request, Codes by, OpenCode open, Instant expires) {
        return by.send(open)
                .map(sent -> switch (sent) {
                    case Sent.OnItsWay() -> Outcome.open(new CodeSent(end(open.phone()), by.digits(), expires));
                    case Sent.TooMany() -> Outcome.resting(clock.instant().plus(config.rest()));
                    case Sent.Failed(var why) -> Outcome.closed(new Impossible(why));
                })
                .chain(outcome -> table.end(request, outcome));
    }

    private Uni<VerificationResult> check(
            VerificationRequested request, Codes by, String given, Optional<Verification> found, Instant now) {
        var rest = found.flatMap(before -> before.rest(request, now));
        if (rest.isPresent()) {
            return Uni.createFrom().item(new LimitReached(rest.get()));
        }
        return found.filter(before -> before.isOf(request))
                .map(before -> Uni.createFrom().item(Optional.of(before.triesLeft())))
                .orElseGet(() -> table.take(request, now))
                .chain(left -> left.isPresent() && found.isPresent()
                        ? compare(request, by, found.get().open(), given, left.get())
                        : Uni.createFrom().item(new Expired()));
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

    private String made(int digits) {
        return random.ints(digits, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private static String end(String phone) {
        return phone.substring(Math.max(0, phone.length() - SHOWN_DIGITS));
    }
}
