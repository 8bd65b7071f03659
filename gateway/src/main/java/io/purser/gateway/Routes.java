package io.purser.gateway;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.forward.Aliases;
import io.purser.gateway.forward.ForwardRoutes;
import io.purser.gateway.http.Answers;
import io.purser.gateway.http.Landing;
import io.purser.gateway.http.Storable;
import io.purser.gateway.limit.RateLimit;
import io.purser.gateway.message.Sending;
import io.purser.gateway.openapi.OpenApi;
import io.purser.gateway.repeat.Keyed;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every way through the door, in the order in which they are tried. */
@ApplicationScoped
class Routes {

    private static final String MESSAGES = "/v1/Assistants/:assistant/Messages";

    void outside(@Observes Router router, Landing landing, OpenApi document) {
        router.route("/").order(10).handler(landing);
        router.get("/openapi").order(11).handler(document);
        router.route().order(Integer.MAX_VALUE).handler(Routes::unknown);
    }

    void inside(
            @Observes Router router,
            Aliases aliases,
            Storable storable,
            Authentication authentication,
            RateLimit rate,
            Keyed keyed,
            Sending sending,
            AccountRoutes accounts,
            ForwardRoutes forwards) {
        router.route("/v1/*").order(20).handler(aliases);
        router.route("/v1/*").order(21).failureHandler(Routes::fail).handler(authentication);
        router.route("/v1/*").order(22).handler(rate);
        router.route("/v1/*").order(23).handler(storable);
        router.post(MESSAGES).order(30).handler(keyed.joined(sending).handler(sending.largestRequest()));
        router.route(MESSAGES).order(31).handler(Routes::onlyPost);
        accounts.lay(router, 40);
        forwards.lay(router, 50);
    }

    private static void onlyPost(RoutingContext request) {
        request.response().putHeader(HttpHeaders.ALLOW, "POST");
        Answers.refuse(request, ApiException.of(405, 20004, "Method not allowed"));
    }

    private static void unknown(RoutingContext request) {
        Answers.refuse(request, ApiException.notFound(request.normalizedPath()));
    }

    private static void fail(RoutingContext request) {
        var failure = request.failure();
        Answers.refuse(request, failure == null ? ApiException.invalid("The request cannot be read") : failure);
    }
}
