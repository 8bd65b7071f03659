package io.purser.gateway.forward;

import io.purser.contract.log.Json;
import io.purser.gateway.account.TokenChange;
import io.purser.gateway.account.TokenChanges;
import io.purser.gateway.http.Answer;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Hands the tokens of accounts on to the services that sign what they send: each change again and again until all have taken it.
 * Every replica does it; the number of a change tells the services which one is the last.
 */
@ApplicationScoped
class HandingTokensOn {

    private static final Logger LOG = Logger.getLogger(HandingTokensOn.class);
    private static final String OPERATION = "/v1/AccountToken";
    private static final int MOST = 100;

    private final TokenChanges changes;
    private final OwnerCalls owners;
    private final ServiceTokens tokens;
    private final ForwardingConfig config;

    HandingTokensOn(TokenChanges changes, OwnerCalls owners, ServiceTokens tokens, ForwardingConfig config) {
        this.changes = changes;
        this.owners = owners;
        this.tokens = tokens;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Multi.createFrom()
                .ticks()
                .every(config.tokensHandedOnEvery())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> handOn())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("Tokens are not handed on any more", failure));
    }

    private Uni<Void> handOn() {
        return changes.waiting(MOST)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::handOn)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.debugf(
                        "Tokens cannot be handed on now: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> handOn(TokenChange change) {
        return handOn(change, Owner.TOOLS)
                .chain(tools -> tools.isSuccess()
                        ? alsoToGuardrails(change)
                        : Uni.createFrom().item(tools))
                .chain(answer -> answer.isSuccess() ? changes.done(change) : refused(change, answer));
    }

    /** While that service is away, the calls to tools of other accounts must not wait for their tokens. */
    private Uni<Answer> alsoToGuardrails(TokenChange change) {
        return handOn(change, Owner.GUARDRAILS).onFailure().recoverWithItem(failure -> Answer.json(503, Map.of()));
    }

    private Uni<Answer> handOn(TokenChange change, Owner owner) {
        return owners.call(owner, HttpMethod.PUT, OPERATION, headers(change), body(change));
    }

    private static Uni<Void> refused(TokenChange change, Answer answer) {
        LOG.debugf("The token of %s was not taken: status %d", change.account(), answer.status());
        return Uni.createFrom().voidItem();
    }

    private MultiMap headers(TokenChange change) {
        return MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.sign(Grant.to(change.account())))
                .set(HttpHeaders.CONTENT_TYPE, "application/json");
    }

    private static Buffer body(TokenChange change) {
        return Buffer.buffer(Json.MAPPER
                .createObjectNode()
                .put("change", change.number())
                .put("auth_token", change.token())
                .toString());
    }
}
