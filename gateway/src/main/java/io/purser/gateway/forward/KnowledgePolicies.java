package io.purser.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.gateway.http.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Policies of knowledge sources. All policies, with their secrets, are kept by tools-service. */
@Singleton
class KnowledgePolicies {

    private final OwnerCalls owners;

    KnowledgePolicies(OwnerCalls owners) {
        this.owners = owners;
    }

    /** The source has this policy when the answer is a success. */
    Uni<Answer> put(RoutingContext request, String knowledge, JsonNode policy) {
        var body = Json.MAPPER.createObjectNode().put("knowledge_id", knowledge).set("policy", policy);
        return owners.post(request, Owner.TOOLS, "/v1/Policies", body);
    }
}
