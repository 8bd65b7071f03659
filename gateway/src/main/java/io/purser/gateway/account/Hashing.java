package io.purser.gateway.account;

import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Where secrets are hashed. One thread: a storm of wrong passwords takes one processor, not all of them. */
@Singleton
class Hashing {

    private static final long IDLE_SECONDS = 60;

    private final Executor thread;
    private final int rounds;

    @Inject
    Hashing(AccountConfig config) {
        this(
                new ThreadPoolExecutor(
                        0,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(config.proofsAtMost()),
                        Thread.ofPlatform().name("hashing").daemon().factory()),
                config.hashRounds());
    }

    Hashing(Executor thread, int rounds) {
        this.thread = thread;
        this.rounds = rounds;
    }

    /** Fails with 429 when too much waits. */
    <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.supplyAsync(work, thread))
                .onFailure(RejectedExecutionException.class)
                .transform(busy -> ApiException.of(429, 20429, "Too many logins at once, try again in a moment"));
    }

    Uni<SecretHash> hash(String secret) {
        return run(() -> SecretHash.of(secret, rounds));
    }

    /** On this thread, which must be one that may wait. */
    SecretHash now(String secret) {
        return SecretHash.of(secret, rounds);
    }

    SecretHash ofNothing() {
        return SecretHash.ofNothing(rounds);
    }
}
