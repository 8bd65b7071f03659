package io.purser.gateway.forward;

import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Changes a tool or a knowledge source at its owner. A source's policy is changed before it, as one that is refused is to change
 * nothing; what the body wants to be attached is attached after it.
 */
@Singleton
public class Updating implements Operation {

    private final OwnerCalls owners;
    private final KnowledgePolicies policies;
    private final Assistants assistants;

    Updating(OwnerCalls owners, KnowledgePolicies policies, Assistants assistants) {
        this.owners = owners;
        this.policies = policies;
        this.assistants = assistants;
    }

    @Override
    public Uni<Answer> on(RoutingContext request, Buffer body) {
        var owner = Owner.of(request.normalizedPath()).orElseThrow();
        var assistant = Attachment.assistant(body);
        return assistants
                .present(request, assistant)
                .chain(() -> policy(request, owner, body))
                .chain(put -> put.isSuccess()
                        ? owners.pass(request, owner, body)
                        : Uni.createFrom().item(put))
                .chain(updated -> assistant
                        .filter(wanted -> updated.isSuccess())
                        .map(wanted -> assistants
                                .attach(request, wanted, owner, request.pathParam("id"))
                                .map(attached -> attached.isSuccess() ? updated : attached))
                        .orElseGet(() -> Uni.createFrom().item(updated)));
    }

    private Uni<Answer> policy(RoutingContext request, Owner owner, Buffer body) {
        return Attachment.policy(body)
                .filter(policy -> owner == Owner.KNOWLEDGE)
                .map(policy -> policies.put(request, request.pathParam("id"), policy))
                .orElseGet(() -> Uni.createFrom().item(Answer.nothing()));
    }
}
