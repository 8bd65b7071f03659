package io.purser.gateway.forward;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.http.Answers;
import io.purser.gateway.http.Operation;
import io.purser.gateway.repeat.Keyed;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** The ways to the services. What is posted is collected, as it may have to be known again; all else streams. */
@Singleton
public class ForwardRoutes {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Keyed keyed;
    private final Creating creating;
    private final Importing importing;
    private final Passing passing;
    private final Uploading uploading;
    private final Updating updating;
    private final GuardPolicies guardPolicies;
    private final Forwarding forwarding;
    private final long bodyLimit;

    ForwardRoutes(
            Keyed keyed,
            Creating creating,
            Importing importing,
            Passing passing,
            Uploading uploading,
            Updating updating,
            GuardPolicies guardPolicies,
            Forwarding forwarding,
            ForwardingConfig config) {
        this.keyed = keyed;
        this.creating = creating;
        this.importing = importing;
        this.passing = passing;
        this.uploading = uploading;
        this.updating = updating;
        this.guardPolicies = guardPolicies;
        this.forwarding = forwarding;
        this.bodyLimit = config.bodyLimit().asLongValue();
    }

    /**
     * Adds them.
     *
     * @param order of the first; the others come after it
     */
    public void lay(Router router, int order) {
        router.route("/v1/Policies*").order(order).handler(ForwardRoutes::onlyRead);
        router.post("/v1/Tools").order(order + 1).handler(once(creating));
        router.post("/v1/Tools/Import").order(order + 1).handler(once(importing));
        router.post("/v1/Knowledge").order(order + 2).handler(once(creating));
        router.post("/v1/Knowledge/Upload").order(order + 3).handler(unread(keyed.once(uploading)));
        router.put("/v1/Tools/:id").order(order + 4).handler(updating.handler(bodyLimit));
        router.put("/v1/Knowledge/:id").order(order + 4).handler(updating.handler(bodyLimit));
        router.put("/v1/Guardrails/Policies/:id").order(order + 4).handler(guardPolicies.handler(bodyLimit));
        router.post("/v1/*").order(order + 5).handler(once(passing));
        router.route("/v1/*").order(order + 6).handler(forwarding);
    }

    private Handler<RoutingContext> once(Operation operation) {
        return keyed.once(operation).handler(bodyLimit);
    }

    private static Handler<RoutingContext> unread(Operation operation) {
        return request -> operation
                .on(request, Buffer.buffer())
                .subscribe()
                .with(answer -> answer.to(request), failure -> Answers.refuse(request, failure));
    }

    /** Policies are made with what they belong to. */
    private static void onlyRead(RoutingContext request) {
        if (READS.contains(request.request().method())) {
            request.next();
        } else {
            request.response().putHeader(HttpHeaders.ALLOW, "GET");
            Answers.refuse(request, ApiException.of(405, 20004, "Method not allowed"));
        }
    }
}
