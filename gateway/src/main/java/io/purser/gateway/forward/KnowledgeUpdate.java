package io.purser.gateway.forward;

import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Changes a knowledge source at its owner, and its policy first when the body has one: one that is refused changes nothing. */
@Singleton
public class KnowledgeUpdate implements Operation {

    private final OwnerCalls owners;
    private final KnowledgePolicies policies;

    KnowledgeUpdate(OwnerCalls owners, KnowledgePolicies policies) {
        this.owners = owners;
        this.policies = policies;
    }

    @Override
    public Uni<Answer> on(RoutingContext request, Buffer body) {
        return Attachment.policy(body)
                .map(policy -> policies.put(request, request.pathParam("id"), policy)
                        .chain(put -> put.isSuccess()
                                ? pass(request, body)
                                : Uni.createFrom().item(put)))
                .orElseGet(() -> pass(request, body));
    }

    private Uni<Answer> pass(RoutingContext request, Buffer body) {
        return owners.pass(request, Owner.KNOWLEDGE, body);
    }
}
