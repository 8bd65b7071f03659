package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.tools.gate.GateType;
import io.purser.tools.gate.PolicyCheck;
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
    private final PolicyCheck check;

    Policies(PolicyRows rows, SealedTerms sealed, PolicyCheck check) {
        this.rows = rows;
        this.sealed = sealed;
        this.check = check;
    }

    /** Changes the policy that is named, else the one of the same type, else makes a new one. */
    public Uni<PolicyView> give(AccountId account, Owner owner, PolicyRequest request, Instant now) {
        return Panache.withTransaction(() -> present(account, owner, request)
                .chain(row -> given(Optional.ofNullable(row), account, owner, request, now))
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

    private Uni<PolicyRow> given(
            Optional<PolicyRow> present, AccountId account, Owner owner, PolicyRequest request, Instant now) {
        Terms terms = present.map(row -> PolicyRules.changed(request, sealed.read(row)))
                .orElseGet(() -> PolicyRules.created(request));
        return checked(terms)
                .map(done -> sealed.write(present.orElseGet(() -> PolicyRow.create(account, owner, now)), terms, now));
    }

    private Uni<Void> checked(Terms terms) {
        return GateType.of(terms.type())
                .map(type -> check.check(type, PolicyRules.DETAILS, terms.details()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<@Nullable PolicyRow> present(AccountId account, Owner owner, PolicyRequest request) {
        return request.id() == null ? alike(account, owner, request) : named(account, owner, request.id());
    }

    /** There may be several that decide about calls: these are told apart by their names. */
    private Uni<@Nullable PolicyRow> alike(AccountId account, Owner owner, PolicyRequest request) {
        String type = PolicyRules.type(request);
        return GateType.of(type).isPresent()
                ? rows.findOfTypeAndName(account, owner, type, request.name())
                : rows.findOfType(account, owner, type);
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
