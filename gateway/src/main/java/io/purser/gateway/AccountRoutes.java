package io.purser.gateway;

import io.purser.gateway.account.Accounts;
import io.purser.gateway.account.ApiKeys;
import io.purser.gateway.callback.CallbackLists;
import io.purser.gateway.http.Operation;
import io.purser.gateway.repeat.Keyed;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The ways to what is the gateway's own: accounts, their keys, their callbacks. */
@Singleton
class AccountRoutes {

    private static final long BODY_LIMIT = 64 * 1024;
    private static final String ACCOUNT = "/v1/Accounts/:sid";
    private static final String CALLBACK = "/v1/Callbacks/:sid";
    private static final String KEY = "/v1/Keys/:sid";

    private final Keyed keyed;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final CallbackLists callbacks;

    AccountRoutes(Keyed keyed, Accounts accounts, ApiKeys keys, CallbackLists callbacks) {
        this.keyed = keyed;
        this.accounts = accounts;
        this.keys = keys;
        this.callbacks = callbacks;
    }

    void lay(Router router, int order) {
        router.get("/v1/Account").order(order).handler(simply(accounts::own));
        router.get("/v1/Accounts").order(order).handler(simply(accounts::list));
        router.post("/v1/Accounts").order(order).handler(once(accounts::create));
        router.get(ACCOUNT).order(order).handler(simply(accounts::fetch));
        router.put(ACCOUNT).order(order).handler(simply(accounts::update));
        router.delete(ACCOUNT).order(order).handler(simply(accounts::remove));
        router.post(ACCOUNT + "/Rotate").order(order).handler(once(accounts::rotate));
        router.get("/v1/Callbacks").order(order).handler(simply(callbacks::list));
        router.get(CALLBACK).order(order).handler(simply(callbacks::fetch));
        router.post(CALLBACK + "/Redeliver").order(order).handler(once(callbacks::redeliver));
        router.get("/v1/Keys").order(order).handler(simply(keys::list));
        router.post("/v1/Keys").order(order).handler(once(keys::create));
        router.get(KEY).order(order).handler(simply(keys::fetch));
        router.delete(KEY).order(order).handler(simply(keys::remove));
        router.post(KEY + "/Rotate").order(order).handler(once(keys::rotate));
    }

    private static Handler<RoutingContext> simply(Operation operation) {
        return operation.handler(BODY_LIMIT);
    }

    private Handler<RoutingContext> once(Operation operation) {
        return keyed.once(operation).handler(BODY_LIMIT);
    }
}
