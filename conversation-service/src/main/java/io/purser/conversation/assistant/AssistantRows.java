package io.purser.conversation.assistant;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The assistants of all accounts; every query names the account. */
@ApplicationScoped
class AssistantRows implements PanacheRepositoryBase<AssistantEntity, String> {

    /** Null when there is none, or it is another account's. */
    Uni<AssistantEntity> find(AccountId account, String id) {
        return find("id = ?1 and account = ?2", id, account.value()).firstResult();
    }

    /** Newest first, as ids sort by time. */
    Uni<List<AssistantEntity>> list(AccountId account, PageRequest page) {
        var sort = Sort.by("id", page.forward() ? Sort.Direction.Descending : Sort.Direction.Ascending);
        return page.cursor()
                .map(cursor -> find(
                        cursor.forward() ? "account = ?1 and id < ?2" : "account = ?1 and id > ?2",
                        sort,
                        account.value(),
                        cursor.key()))
                .orElseGet(() -> find("account = ?1", sort, account.value()))
                .page(Page.ofSize(page.fetch()))
                .list();
    }
}
