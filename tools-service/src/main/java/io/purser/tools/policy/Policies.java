package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policies of a tool or a knowledge source. Each step joins the transaction that it is called in. */
@ApplicationScoped
public class Policies {

    private final PolicyRows rows;
    private final SealedTerms sealed;

    Policies(PolicyRows rows, SealedTerms sealed) {
        this.rows = rows;
        this.sealed = sealed;
    }

    /** Changes the policy that is named, else the one of the same type, else makes a new one. */
    public Uni<PolicyView> give(AccountId account, Owner owner, PolicyRequest request, Instant now) {
        return Panache.withTransaction(() -> present(account, owner, request)
                .map(row -> Optional.ofNullable(row)
                        .map(found -> sealed.write(found, PolicyRules.changed(request, sealed.read(found)), now))
                        .orElseGet(() -> made(account, owner, request, now)))
                .chain(row -> rows.persist(row))
                .map(this::view));
    }

    /** Newest first. */
    public Uni<List<PolicyView>> of(AccountId account, Owner owner) {
        return Panache.withSession(() -> rows.of(owner, account)).map(this::views);
    }

    /** With their secrets. */
    public Uni<Void> remove(AccountId account, Owner owner) {
        return Panache.withTransaction(() -> rows.deleteOf(account, owner)).replaceWithVoid();
    }

    List<PolicyView> views(List<PolicyRow> found) {
        return found.stream().map(this::view).toList();
    }

    private PolicyRow made(AccountId account, Owner owner, PolicyRequest request, Instant now) {
        return sealed.write(PolicyRow.create(account, owner, now), PolicyRules.created(request), now);
    }

    private Uni<@Nullable PolicyRow> present(AccountId account, Owner owner, PolicyRequest request) {
        return request.id() == null
                ? rows.findOfType(account, owner, PolicyRules.type(request))
                : named(account, owner, request.id());
    }

    private Uni<@Nullable PolicyRow> named(AccountId account, Owner owner, String id) {
        return (id.indexOf('\0') < 0
                        ? rows.find(account, owner, id)
                        : Uni.createFrom().<PolicyRow>nullItem())
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(id));
    }

    private PolicyView view(PolicyRow row) {
        return PolicyView.of(row, sealed.read(row));
    }
}
