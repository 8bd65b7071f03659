package io.purser.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.security.Grant;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final Login LOGIN = new Login.Member(Grant.to(new AccountId(ACCOUNT)), Scope.FULL);
    private static final Lookup ONE_ACCOUNT = user -> Uni.createFrom()
            .item(Optional.of(user)
                    .filter(ACCOUNT::equals)
                    .map(sid -> new Lookup.Stored(LOGIN, SecretHash.of("right", 10))));

    @Test
    void rightSecretProvesTheAccount() {
        assertThat(prove(ACCOUNT, "right")).contains(LOGIN);
    }

    @Test
    void wrongSecretProvesNothing() {
        assertThat(prove(ACCOUNT, "wrong")).isEmpty();
    }

    @Test
    void unknownUserProvesNothing() {
        assertThat(prove("AC00000000000000000000000000000002", "right")).isEmpty();
    }

    @Test
    void tooManyProofsAtOnceAreThrottled() {
        var proof = new Proof(
                ONE_ACCOUNT,
                new Hashing(
                        work -> {
                            throw new RejectedExecutionException("full");
                        },
                        10));

        assertThatThrownBy(() -> proof.of(new Credentials("AC1", "x")).await().indefinitely())
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(429));
    }

    private static Optional<Login> prove(String user, String secret) {
        return new Proof(ONE_ACCOUNT, new Hashing(Runnable::run, 10))
                .of(new Credentials(user, secret))
                .await()
                .indefinitely();
    }
}
