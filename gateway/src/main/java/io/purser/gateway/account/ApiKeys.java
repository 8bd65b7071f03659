package io.purser.gateway.account;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.contract.rest.Page;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Paging;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The calling account's API keys. */
@Singleton
public class ApiKeys {

    private final KeyTable table;
    private final Hashing hashing;
    private final ProvenCallers callers;
    private final int most;

    ApiKeys(KeyTable table, Hashing hashing, ProvenCallers callers, AccountConfig config) {
        this.table = table;
        this.hashing = hashing;
        this.callers = callers;
        this.most = config.keysAtMost();
    }

    private record Request(@Nullable String name, @Nullable String scope) {}

    public Uni<Answer> create(RoutingContext request, Buffer body) {
        var wanted = Body.read(body.getBytes(), Request.class);
        if (wanted.name() == null) {
            throw ApiException.invalid("name is required");
        }
        var name = Texts.name(wanted.name());
        var scope = wanted.scope() == null ? Scope.FULL : Scope.of(wanted.scope());
        var account = Authentication.account(request);
        var secret = FreshSecret.create();
        return hashing.hash(secret)
                .chain(hash -> table.create(account, "SK" + FreshSecret.create(), name, scope, hash, most))
                .map(made -> made.orElseThrow(() -> ApiException.invalid(
                        "This account has %d keys, which is the most: delete one".formatted(most))))
                .map(key -> Answer.json(201, key.withSecret(secret)));
    }

    public Uni<Answer> list(RoutingContext request, Buffer none) {
        var page = Paging.of(request);
        return table.list(Authentication.account(request), page)
                .map(keys -> Answer.json(200, Page.of("keys", keys, page, ApiKey::sid)));
    }

    public Uni<Answer> fetch(RoutingContext request, Buffer none) {
        return table.find(Authentication.account(request), sid(request))
                .map(found -> found.orElseThrow(() -> ApiException.notFound(sid(request))))
                .map(key -> Answer.json(200, key));
    }

    /** A new secret; the old one is void. */
    public Uni<Answer> rotate(RoutingContext request, Buffer none) {
        var account = Authentication.account(request);
        var secret = FreshSecret.create();
        return hashing.hash(secret)
                .chain(hash -> table.changeSecret(account, sid(request), hash))
                .map(changed -> changed.orElseThrow(() -> ApiException.notFound(sid(request))))
                .invoke(callers::forget)
                .map(key -> Answer.json(200, key.withSecret(secret)));
    }

    public Uni<Answer> remove(RoutingContext request, Buffer none) {
        return table.remove(Authentication.account(request), sid(request))
                .invoke(callers::forget)
                .map(removed -> {
                    if (!removed) {
                        throw ApiException.notFound(sid(request));
                    }
                    return Answer.nothing();
                });
    }

    private static String sid(RoutingContext request) {
        return request.pathParam("sid");
    }
}
