package io.purser.tools.credential;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One token for all callers, got when the first one needs it and again before it expires; however many wait, it is asked for once.
 * Whoever could not get one tells the same for a while: a token endpoint that is down is left alone, and one that counts wrong
 * passwords does not lock the user out.
 */
final class KeptToken {

    private static final Duration REST = Duration.ofSeconds(2);

    private final TokensHelper tokens = new TokensHelper();
    private final OidcClient endpoint;
    private final InstantSource clock;
    private volatile @Nullable Failed failed;

    private record Failed(Throwable failure, Instant until) {}

    KeptToken(OidcClient endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** Fails with a {@link TokenFault} when there is none. */
    Uni<String> token() {
        return Uni.createFrom().deferred(() -> kept(false)).map(Tokens::getAccessToken);
    }

    /** Another one than the refused one: got anew, unless someone has done so already. */
    Uni<String> insteadOf(String refused) {
        return token().chain(present -> present.equals(refused)
                ? kept(true).map(Tokens::getAccessToken)
                : Uni.createFrom().item(present));
    }

    private Uni<Tokens> kept(boolean anew) {
        var before = failed;
        if (before != null && clock.instant().isBefore(before.until())) {
            return Uni.createFrom().failure(before.failure());
        }
        return tokens.getTokens(endpoint, Map.of(), anew).onFailure().invoke(this::rest);
    }

    private void rest(Throwable failure) {
        failed = new Failed(failure, clock.instant().plus(REST));
    }
}
