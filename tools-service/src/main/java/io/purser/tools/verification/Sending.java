package io.purser.tools.verification;

import io.purser.contract.event.VerificationRequested;
import io.purser.contract.event.VerificationResult;
import io.purser.contract.event.VerificationResult.CodeSent;
import io.purser.contract.event.VerificationResult.Impossible;
import io.purser.contract.event.VerificationResult.LimitReached;
import io.purser.contract.event.VerificationResult.NoPhone;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends codes, within the limits. */
final class Sending {

    private static final int SHOWN_DIGITS = 2;

    private final SecureRandom random = new SecureRandom();
    private final VerificationTable table;
    private final VerificationConfig config;
    private final InstantSource clock;

    Sending(VerificationTable table, VerificationConfig config, InstantSource clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    Uni<VerificationResult> send(
            VerificationRequested request,
            Codes by,
            @Nullable String phone,
            Optional<Verification> found,
            Instant now) {
        if (phone == null) {
            return Uni.createFrom().item(new NoPhone());
        }
        return found.filter(before -> before.isOf(request))
                .map(interrupted -> send(request, by, interrupted.open(), interrupted.expires()))
                .or(() -> found.filter(before -> isOnItsWay(before, request, phone, now))
                        .map(before -> Uni.createFrom().item(sent(before.open(), before.digits(), before.expires()))))
                .orElseGet(() -> within(request, now, () -> begin(request, by, phone, now)));
    }

    private boolean isOnItsWay(Verification before, VerificationRequested request, String phone, Instant now) {
        return before.isOpenFor(request, now)
                && before.open().phone().equals(phone)
                && before.sent().plus(config.resendAfter()).isAfter(now);
    }

    private Uni<VerificationResult> within(
            VerificationRequested request, Instant now, Supplier<Uni<VerificationResult>> begin) {
        return table.sentSince(request, now.minus(config.codesWithin()))
                .chain(lately -> lately.codes() < config.codes()
                        ? begin.get()
                        : Uni.createFrom().item(new LimitReached(lately.first().plus(config.codesWithin()))));
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
                    case Sent.OnItsWay() -> Outcome.open(sent(open, by.digits(), expires));
                    case Sent.TooMany() -> Outcome.resting(clock.instant().plus(config.rest()));
                    case Sent.Failed(var why) -> Outcome.closed(new Impossible(why));
                })
                .chain(outcome -> table.end(request, outcome));
    }

    private static VerificationResult sent(OpenCode open, int digits, Instant expires) {
        String phone = open.phone();
        return new CodeSent(phone.substring(Math.max(0, phone.length() - SHOWN_DIGITS)), digits, expires);
    }

    private String made(int digits) {
        return random.ints(digits, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }
}
