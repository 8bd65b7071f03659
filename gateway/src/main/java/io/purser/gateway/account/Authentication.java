package io.purser.gateway.account;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.gateway.http.Answers;
import io.purser.gateway.http.RequestThread;
import io.purser.gateway.http.Unavailable;
import io.purser.security.Grant;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lets those pass who prove for which account they speak (HTTP Basic, RFC 7617). */
@Singleton
public class Authentication implements Handler<RoutingContext> {

    private static final String LOGIN = "purser.login";

    private final ProvenCallers callers;
    private final Proof proof;

    Authentication(ProvenCallers callers, Proof proof) {
        this.callers = callers;
        this.proof = proof;
    }

    /** For whom the request is made. Only behind this handler. */
    public static AccountId account(RoutingContext request) {
        return grant(request).account();
    }

    /** For whom and within which limits the request is made. Only behind this handler. */
    public static Grant grant(RoutingContext request) {
        return request.<Login>get(LOGIN).grant();
    }

    /** False for the operator, who speaks for no account. Only behind this handler. */
    public static boolean isMember(RoutingContext request) {
        return request.<Login>get(LOGIN) instanceof Login.Member;
    }

    /** Under whose name something is kept: the account's, or the operator's. Only behind this handler. */
    public static String owner(RoutingContext request) {
        return isMember(request) ? account(request).value() : Users.OPERATOR;
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

    private CompletableFuture<Optional<Login>> find(@Nullable String header) {
        return header == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : callers.find(header, () -> prove(header));
    }

    private CompletableFuture<Optional<Login>> prove(String header) {
        return Credentials.parse(header)
                .map(proof::of)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .subscribeAsCompletionStage();
    }

    private static void passLater(RoutingContext request, CompletableFuture<Optional<Login>> found) {
        Uni.createFrom()
                .completionStage(found.copy())
                .emitOn(RequestThread.of(request))
                .subscribe()
                .with(login -> pass(request, login), failure -> Answers.refuse(request, refusal(failure)));
    }

    private static void pass(RoutingContext request, Optional<Login> login) {
        if (login.isEmpty()) {
            Answers.refuse(request, ApiException.unauthorized());
        } else if (login.get().reaches(request.request().method().name(), request.normalizedPath())) {
            request.put(LOGIN, login.get());
            request.next();
        } else {
            Answers.refuse(request, ApiException.of(403, 20403, "These credentials are not good for this request"));
        }
    }

    private static Throwable refusal(Throwable failure) {
        return failure instanceof ApiException ? failure : Unavailable.because("Accounts cannot be looked up", failure);
    }
}
