package io.purser.tools.policy;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored policies. */
@ApplicationScoped
class PolicyRows implements PanacheRepositoryBase<PolicyRow, String> {

    private static final Sort NEWEST_FIRST = Sort.descending("id");

    /** Null when the owner has no such policy. */
    Uni<@Nullable PolicyRow> find(AccountId account, Owner owner, String id) {
        return find(
                        "account = :account and id = :id and " + isOf(owner),
                        of(account, owner).and("id", id))
                .firstResult();
    }

    /** The newest of that type; null when the owner has none. */
    Uni<@Nullable PolicyRow> findOfType(AccountId account, Owner owner, String type) {
        return find(
                        "account = :account and type = :type and " + isOf(owner),
                        NEWEST_FIRST,
                        of(account, owner).and("type", type))
                .firstResult();
    }

    /** The newest of that type and name, or of that type without a name; null when the owner has none. */
    Uni<@Nullable PolicyRow> findOfTypeAndName(AccountId account, Owner owner, String type, @Nullable String name) {
        var values = of(account, owner).and("type", type);
        var where = new StringBuilder("account = :account and type = :type and " + isOf(owner));
        if (name == null) {
            where.append(" and name is null");
        } else {
            narrow(where, " and name = :name", values, "name", name);
        }
        return find(where.toString(), NEWEST_FIRST, values).firstResult();
    }

    /** Newest first, as ids sort by time. */
    Uni<List<PolicyRow>> of(Owner owner, AccountId account) {
        return list("account = :account and " + isOf(owner), NEWEST_FIRST, of(account, owner));
    }

    /** Newest first. {@code gone} are sources whose policies are not listed. */
    Uni<List<PolicyRow>> list(AccountId account, PolicyFilter filter, PageRequest page, Collection<String> gone) {
        var values = Parameters.with("account", account.value());
        var where = new StringBuilder("account = :account");
        filter.tool().ifPresent(tool -> narrow(where, " and tool = :tool", values, "tool", tool));
        filter.knowledge()
                .ifPresent(source -> narrow(where, " and knowledge = :knowledge", values, "knowledge", source));
        page.cursor()
                .ifPresent(cursor -> narrow(
                        where, cursor.forward() ? " and id < :id" : " and id > :id", values, "id", cursor.key()));
        if (!gone.isEmpty()) {
            narrow(where, " and (knowledge is null or knowledge not in :gone)", values, "gone", gone);
        }
        return find(where.toString(), page.forward() ? NEWEST_FIRST : Sort.ascending("id"), values)
                .page(Page.ofSize(page.fetch()))
                .list();
    }

    /** The sources of the account that have policies, of those that the filter lets through. */
    Uni<List<String>> sources(AccountId account, PolicyFilter filter) {
        if (filter.tool().isPresent()) {
            return Uni.createFrom().item(List.of());
        }
        var values = Parameters.with("account", account.value());
        var where = new StringBuilder("account = :account and knowledge is not null");
        filter.knowledge()
                .ifPresent(source -> narrow(where, " and knowledge = :knowledge", values, "knowledge", source));
        return find("select distinct knowledge from PolicyRow where " + where, values)
                .project(String.class)
                .list();
    }

    Uni<Long> deleteOf(AccountId account, Owner owner) {
        return delete("account = :account and " + isOf(owner), of(account, owner));
    }

    private static void narrow(StringBuilder where, String condition, Parameters values, String name, Object value) {
        where.append(condition);
        values.and(name, value);
    }

    private static String isOf(Owner owner) {
        return switch (owner) {
            case Owner.OfTool _ -> "tool = :owner";
            case Owner.OfKnowledge _ -> "knowledge = :owner";
        };
    }

    private static Parameters of(AccountId account, Owner owner) {
        String id =
                switch (owner) {
                    case Owner.OfTool(var tool) -> tool.value();
                    case Owner.OfKnowledge(var knowledge) -> knowledge.value();
                };
        return Parameters.with("account", account.value()).and("owner", id);
    }
}
