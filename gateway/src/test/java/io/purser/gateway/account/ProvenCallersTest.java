package io.purser.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.AccountId;
import io.purser.security.Grant;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProvenCallersTest {

    private static final Login ACCOUNT =
            new Login.Member(Grant.to(new AccountId("AC00000000000000000000000000000001")), Scope.FULL);

    private final AtomicInteger proofs = new AtomicInteger();
    private final ProvenCallers callers = new ProvenCallers(Duration.ofMinutes(1), Duration.ofMinutes(1));

    @Test
    void sameHeaderIsProvenOnce() {
        var _ = callers.find("Basic a", counted(CompletableFuture.completedFuture(Optional.of(ACCOUNT))));

        assertThat(callers.find("Basic a", counted(new CompletableFuture<>())).join())
                .contains(ACCOUNT);
        assertThat(proofs).hasValue(1);
    }

    @Test
    void headersAtTheSameTimeShareOneProof() {
        var proof = new CompletableFuture<Optional<Login>>();
        var first = callers.find("Basic a", counted(proof));
        var second = callers.find("Basic a", counted(proof));

        proof.complete(Optional.of(ACCOUNT));

        assertThat(first.join()).isEqualTo(second.join());
        assertThat(proofs).hasValue(1);
    }

    @Test
    void otherHeaderIsProvenForItself() {
        var _ = callers.find("Basic a", counted(CompletableFuture.completedFuture(Optional.of(ACCOUNT))));

        assertThat(callers.find("Basic b", counted(CompletableFuture.completedFuture(Optional.empty())))
                        .join())
                .isEmpty();
    }

    @Test
    void proofThatFailedToRunIsTriedAgain() {
        var _ = callers.find(
                "Basic a", counted(CompletableFuture.failedFuture(new IllegalStateException("database away"))));

        assertThat(callers.find("Basic a", counted(CompletableFuture.completedFuture(Optional.of(ACCOUNT))))
                        .join())
                .contains(ACCOUNT);
    }

    @Test
    void everybodyProvesAgainWhenCredentialsHaveChanged() {
        var _ = callers.find("Basic a", counted(CompletableFuture.completedFuture(Optional.of(ACCOUNT))));

        callers.forget();

        assertThat(callers.find("Basic a", counted(CompletableFuture.completedFuture(Optional.empty())))
                        .join())
                .isEmpty();
    }

    private Supplier<CompletableFuture<Optional<Login>>> counted(CompletableFuture<Optional<Login>> proof) {
        return () -> {
            proofs.incrementAndGet();
            return proof;
        };
    }
}
