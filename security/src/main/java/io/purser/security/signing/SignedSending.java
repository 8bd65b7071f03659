package io.purser.security.signing;

import io.purser.contract.id.AccountId;
import io.purser.security.Signature;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;

/**
 * Sends requests through the egress gate, signed with the token of their account. Nothing is sent unsigned: who does not look at
 * signatures would act on a call that nobody vouches for. While a token is on its way, its requests wait for it.
 */
@IfBuildProperty(name = "signing.account-tokens", stringValue = "true")
@ApplicationScoped
public class SignedSending {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration KEPT_FOR_SENDING = Duration.ofMillis(200);

    private final EgressGate gate;
    private final Tokens tokens;

    public SignedSending(EgressGate gate, Tokens tokens) {
        this.gate = gate;
        this.tokens = tokens;
    }

    /** As {@link EgressGate#send}; waits for the token within the limit of the request. */
    public Uni<EgressOutcome> send(EgressRequest request, AccountId account) {
        return tokens.of(account)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(known)
                        : arriving(account, request.limits().time().minus(KEPT_FOR_SENDING)))
                .chain(token -> token.map(key -> gate.send(signed(request, key)))
                        .orElseGet(() -> Uni.createFrom().item(missing())));
    }

    private static EgressRequest signed(EgressRequest request, String token) {
        var body = request.body();
        String called = EgressGate.asCalled(request.url());
        String url = body == null ? called : Signature.withHash(called, body.getBytes());
        var headers = new HashMap<>(request.headers());
        headers.put(Signature.HEADER, Signature.of(url, token));
        return new EgressRequest(request.method(), url, headers, body, request.limits());
    }

    private Uni<Optional<String>> arriving(AccountId account, Duration patience) {
        return patience.compareTo(LOOK_EVERY) < 0
                ? Uni.createFrom().item(Optional.empty())
                : Multi.createFrom()
                        .ticks()
                        .every(LOOK_EVERY)
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(tick -> tokens.of(account))
                        .select()
                        .where(Optional::isPresent)
                        .toUni()
                        .ifNoItem()
                        .after(patience)
                        .recoverWithItem(Optional.empty());
    }

    private static EgressOutcome missing() {
        return new EgressOutcome.Refused(
                "The call was not made: the token that signs calls of this account has not arrived. Try again later");
    }
}
