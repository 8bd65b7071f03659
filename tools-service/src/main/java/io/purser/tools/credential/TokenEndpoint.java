package io.purser.tools.credential;

import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.purser.tools.credential.Credential.Grant;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Asks for tokens through the egress gate: each request is checked, bounded in time and size, and follows no redirect. */
final class TokenEndpoint implements OidcClient {

    private final Grant grant;
    private final Sending sending;
    private final EgressLimits limits;
    private final InstantSource clock;
    private volatile ClientProof proof = ClientProof.HEADER;

    TokenEndpoint(Grant grant, Sending sending, EgressLimits limits, InstantSource clock) {
        this.grant = grant;
        this.sending = sending;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Uni<Tokens> getTokens(Map<String, String> more) {
        return ask(with(more, grant.form()));
    }

    /** Where the refresh token is good for nothing any more, the grant itself is asked for. */
    @Override
    public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> more) {
        return ask(with(more, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken)))
                .onFailure(TokenFault.class)
                .recoverWithUni(() -> getTokens(more));
    }

    @Override
    public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> more) {
        return Uni.createFrom().item(false);
    }

    @Override
    public void close() {
        // It holds nothing: connections are the gate's.
    }

    private Uni<Tokens> ask(Map<String, String> form) {
        return Uni.createFrom()
                .deferred(() -> send(form, proof))
                .chain(outcome -> isForAnotherProof(outcome)
                        ? another(form)
                        : Uni.createFrom().item(outcome))
                .map(outcome -> TokenAnswer.tokens(outcome, clock.instant()));
    }

    /** Servers want the client's secret in a header or in the form, and few say which: what has worked is kept to. */
    private Uni<EgressOutcome> another(Map<String, String> form) {
        var other = proof.other();
        return send(form, other).invoke(outcome -> {
            if (!TokenAnswer.isClientRefused(outcome)) {
                proof = other;
            }
        });
    }

    private boolean isForAnotherProof(EgressOutcome outcome) {
        return grant.client().secret() != null && TokenAnswer.isClientRefused(outcome);
    }

    private Uni<EgressOutcome> send(Map<String, String> form, ClientProof shown) {
        var headers = new HashMap<String, String>();
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "Purser");
        headers.putAll(shown.headers(grant.client()));
        var all = with(shown.fields(grant.client()), form);
        return sending.send(EgressRequest.form(grant.tokenUrl(), headers, all, limits));
    }

    private static Map<String, String> with(Map<String, String> more, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.putAll(more);
        return all;
    }
}
