package io.purser.gateway.callback;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Page;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Paging;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The calling account's callbacks, to see what was not delivered and to have it delivered again. */
@Singleton
public class CallbackLists {

    private static final Set<String> STATUSES = Set.of("waiting", "pending", "delivered", "dead");

    private final CallbackTable table;

    CallbackLists(CallbackTable table) {
        this.table = table;
    }

    public Uni<Answer> list(RoutingContext request, Buffer none) {
        var page = Paging.of(request);
        return table.list(Authentication.account(request), status(request), page)
                .map(callbacks -> Answer.json(200, Page.of("callbacks", callbacks, page, Callback::sid)));
    }

    public Uni<Answer> fetch(RoutingContext request, Buffer none) {
        return existing(request).map(callback -> Answer.json(200, callback));
    }

    public Uni<Answer> redeliver(RoutingContext request, Buffer none) {
        return existing(request)
                .chain(callback -> table.revive(Authentication.account(request), callback.sid()))
                .map(revived -> revived.orElseThrow(
                        () -> ApiException.of(409, 20409, "Only a callback that is dead is delivered again")))
                .map(callback -> Answer.json(200, callback));
    }

    private Uni<Callback> existing(RoutingContext request) {
        var sid = request.pathParam("sid");
        return table.find(Authentication.account(request), sid)
                .map(found -> found.orElseThrow(() -> ApiException.notFound(sid)));
    }

    private static Optional<String> status(RoutingContext request) {
        var status = Optional.ofNullable(request.queryParams().get("Status"));
        if (status.filter(text -> !STATUSES.contains(text)).isPresent()) {
            throw ApiException.invalid("Status must be waiting, pending, delivered or dead");
        }
        return status;
    }
}
