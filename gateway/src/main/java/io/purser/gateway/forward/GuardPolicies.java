package io.purser.gateway.forward;

import io.purser.contract.id.AssistantId;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Writes what guards do for an assistant, when the account has that assistant; under {@code Default}, for all of them. */
@Singleton
public class GuardPolicies implements Operation {

    private static final String DEFAULT = "Default";

    private final OwnerCalls owners;
    private final Assistants assistants;

    GuardPolicies(OwnerCalls owners, Assistants assistants) {
        this.owners = owners;
        this.assistants = assistants;
    }

    @Override
    public Uni<Answer> on(RoutingContext request, Buffer body) {
        var assistant = Optional.of(request.pathParam("id"))
                .filter(id -> !id.equals(DEFAULT) && !id.isBlank())
                .map(AssistantId::new);
        return assistants.present(request, assistant).chain(() -> owners.pass(request, Owner.GUARDRAILS, body));
    }
}
