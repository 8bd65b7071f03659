package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.gateway.http.Answers;
import io.purser.gateway.http.RequestThread;
import io.purser.gateway.http.Unavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets those pass who prove for which account they speak (HTTP Basic, RFC 7617). */
@Singleton
public class Authentication implements Handler<RoutingContext> {

    private static final String ACCOUNT = "purser.account";

    private final ProvenCallers callers;
    private final Proof proof;
    private final ExecutorService hashing;

    Authentication(Lookup lookup, AccountConfig config) {
        // One thread: a storm of wrong passwords takes one processor, not all of them.
        hashing = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.proofsAtMost()),
                Thread.ofPlatform().name("proof").daemon().factory());
        callers = new ProvenCallers(config.provenFor(), config.refusedFor());
        proof = new Proof(lookup, hashing, config.hashRounds());
    }

    /** For whom the request is made. Only behind this handler. */
    public static AccountId account(RoutingContext request) {
        return request.get(ACCOUNT);
    }

    /** The request is paused from here on: who wants its body resumes it. */
    @Override
    public void handle(RoutingContext request) {
        request.request().pause();
        var found = find(request.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (found.state() == Future.State.SUCCESS) {
            pass(request, found.resultNow());
        } else {
            passLater(request, found);
        }
    }

    private CompletableFuture<Optional<AccountId>> find(@Nullable String header) {
        return header == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : callers.find(header, () -> prove(header));
    }

    private CompletableFuture<Optional<AccountId>> prove(String header) {
        return Credentials.parse(header)
                .map(proof::of)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .subscribeAsCompletionStage();
    }

    private static void passLater(RoutingContext request, CompletableFuture<Optional<AccountId>> found) {
        Uni.createFrom()
                .completionStage(found.copy())
                .emitOn(RequestThread.of(request))
                .subscribe()
                .with(account -> pass(request, account), failure -> Answers.refuse(request, refusal(failure)));
    }

    private static void pass(RoutingContext request, Optional<AccountId> account) {
        if (account.isPresent()) {
            request.put(ACCOUNT, account.get());
            request.next();
        } else {
            Answers.refuse(request, ApiException.unauthorized());
        }
    }

    private static Throwable refusal(Throwable failure) {
        return failure instanceof ApiException ? failure : Unavailable.because("Accounts cannot be looked up", failure);
    }

    @PreDestroy
    void stop() {
        hashing.shutdownNow();
    }
}
