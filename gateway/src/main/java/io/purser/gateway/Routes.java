package io.purser.gateway;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.account.Authentication;
import io.purser.gateway.forward.Creating;
import io.purser.gateway.forward.Forwarding;
import io.purser.gateway.http.Answers;
import io.purser.gateway.http.Landing;
import io.purser.gateway.message.Sending;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every way through the door, in the order in which they are tried. */
@ApplicationScoped
class Routes {

    private static final String MESSAGES = "/v1/Assistants/:assistant/Messages";

    void lay(
            @Observes Router router,
            Landing landing,
            Authentication authentication,
            Sending sending,
            Creating creating,
            Forwarding forwarding) {
        router.route("/").order(10).handler(landing);
        router.route("/v1/*").order(20).failureHandler(Routes::fail).handler(authentication);
        router.post(MESSAGES).order(30).handler(sending);
        router.route(MESSAGES).order(31).handler(Routes::onlyPost);
        router.post("/v1/Tools").order(40).handler(creating);
        router.post("/v1/Knowledge").order(41).handler(creating);
        router.route("/v1/*").order(50).handler(forwarding);
        router.route().order(Integer.MAX_VALUE).handler(Routes::unknown);
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
