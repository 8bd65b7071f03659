package io.purser.gateway.forward;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/** Hands a request whose body was collected on to the service that owns the resource. */
@Singleton
public class Passing implements Operation {

    private final OwnerCalls owners;
    private final ForwardingConfig config;

    Passing(OwnerCalls owners, ForwardingConfig config) {
        this.owners = owners;
        this.config = config;
    }

    @Override
    public Uni<Answer> on(RoutingContext request, Buffer body) {
        var path = request.normalizedPath();
        var owner = Owner.of(path).orElseThrow(() -> ApiException.notFound(path));
        return owners.pass(request, owner, body).map(answer -> fitting(request, answer));
    }

    private Answer fitting(RoutingContext request, Answer answer) {
        return config.attachAnswersBody()
                        && AttachQuirk.appliesTo(request.request(), request.normalizedPath(), answer.status())
                ? Answer.json(201, Map.of())
                : answer;
    }
}
