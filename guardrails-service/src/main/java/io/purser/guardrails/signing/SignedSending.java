package io.purser.guardrails.signing;

import io.purser.contract.id.AccountId;
import io.purser.security.Signature;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/** Sends requests through the egress gate, signed with the token of their account. Nothing is sent unsigned. */
@ApplicationScoped
public class SignedSending {

    private final EgressGate gate;
    private final Tokens tokens;

    SignedSending(EgressGate gate, Tokens tokens) {
        this.gate = gate;
        this.tokens = tokens;
    }

    /** As {@link EgressGate#send}; refused while the token is on its way here. */
    public Uni<EgressOutcome> send(EgressRequest request, AccountId account) {
        return tokens.of(account).chain(known -> known.map(token -> gate.send(signed(request, token)))
                .orElseGet(() -> Uni.createFrom()
                        .item(new EgressOutcome.Refused(
                                "The token that signs requests of this account has not arrived"))));
    }

    private static EgressRequest signed(EgressRequest request, String token) {
        var body = request.body();
        String called = EgressGate.asCalled(request.url());
        String url = body == null ? called : Signature.withHash(called, body.getBytes());
        var headers = new HashMap<>(request.headers());
        headers.put(Signature.HEADER, Signature.of(url, token));
        return new EgressRequest(request.method(), url, headers, body, request.limits());
    }
}
