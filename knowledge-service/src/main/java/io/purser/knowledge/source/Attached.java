package io.purser.knowledge.source;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.CatalogView;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which sources are attached to an assistant, as the catalog says. */
@ApplicationScoped
class Attached {

    private final CatalogView catalog;

    Attached(CatalogView catalog) {
        this.catalog = catalog;
    }

    /** Empty when no assistant is named; no ids when there is no such assistant. */
    Uni<Optional<List<String>>> to(AccountId account, Optional<String> assistant) {
        return assistant
                .map(id -> onThisContext(catalog.fresh()).map(done -> Optional.of(ids(account, id))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** The catalog's reader has a thread of its own; a database session wants the request's. */
    private static <T> Uni<T> onThisContext(Uni<T> awaited) {
        return awaited.emitOn(MutinyHelper.executor(Vertx.currentContext()));
    }

    private List<String> ids(AccountId account, String assistant) {
        return catalog.find(account, assistant, AssistantDefined.class).stream()
                .flatMap(defined -> defined.knowledge().stream())
                .map(KnowledgeId::value)
                .toList();
    }
}
