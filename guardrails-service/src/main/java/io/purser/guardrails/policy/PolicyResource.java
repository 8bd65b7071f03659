package io.purser.guardrails.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.contract.rest.Page;
import io.purser.contract.rest.PageRequest;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done with what detectors find: of an assistant, or, under {@code Default}, of all assistants of the account. */
@Path("/v1/Guardrails/Policies")
class PolicyResource {

    private static final int LONGEST_ID = 100;

    private final PolicyStore store;
    private final Policies policies;
    private final Rules rules;
    private final Known nothing;
    private final Caller caller;

    PolicyResource(PolicyStore store, Policies policies, Usual usual, Caller caller) {
        this.store = store;
        this.policies = policies;
        this.rules = new Rules(usual);
        this.nothing = new Known(usual);
        this.caller = caller;
    }

    @GET
    public Uni<Map<String, Object>> list(@Context UriInfo uri) {
        var account = caller.account();
        var page = PageRequest.of(uri);
        return store.list(account, page)
                .chain(found -> shown(account, found))
                .map(views -> Page.of("policies", views, page, PolicyView::id));
    }

    @GET
    @Path("/{id}")
    public Uni<PolicyView> fetch(String id) {
        var account = caller.account();
        var assistant = assistant(id);
        return store.find(account, assistant).chain(found -> policies.of(account, assistant)
                .map(inForce -> found.map(stored -> PolicyView.of(stored, inForce))
                        .or(() -> usual(account, assistant))
                        .orElseThrow(() -> ApiException.notFound(id))));
    }

    /** The whole policy: what is not in the body holds no more. Answered when every replica judges by it. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public Uni<PolicyView> put(String id, byte[] body) {
        var account = caller.account();
        var assistant = assistant(id);
        var policy = rules.checked(Body.read(body, Policy.class));
        return store.put(account, assistant, policy)
                .call(policies::inForce)
                .chain(stored -> policies.of(account, assistant).map(inForce -> PolicyView.of(stored, inForce)));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(String id) {
        var assistant = assistant(id);
        return store.remove(caller.account(), assistant)
                .invoke(removed -> {
                    if (!removed && assistant.isPresent()) {
                        throw ApiException.notFound(id);
                    }
                })
                .chain(policies::inForce);
    }

    private Uni<List<PolicyView>> shown(AccountId account, List<Stored> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(found.stream()
                                .map(stored -> policies.of(account, stored.assistant())
                                        .map(inForce -> PolicyView.of(stored, inForce)))
                                .toList())
                        .andFailFast();
    }

    /** The default is there always. */
    private Optional<PolicyView> usual(AccountId account, Optional<AssistantId> assistant) {
        return assistant.isPresent()
                ? Optional.empty()
                : Optional.of(PolicyView.usual(account, nothing.of(account, assistant)));
    }

    private static Optional<AssistantId> assistant(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw ApiException.notFound(id.isBlank() ? "under this path" : id.substring(0, LONGEST_ID));
        }
        return id.equals(Stored.DEFAULT) ? Optional.empty() : Optional.of(new AssistantId(id));
    }
}
