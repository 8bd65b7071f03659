package io.purser.tools.policy;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogView;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** As the catalog tells; what was defined or removed a moment ago counts. */
@ApplicationScoped
class CatalogSources implements Sources {

    private final CatalogView catalog;

    CatalogSources(CatalogView catalog) {
        this.catalog = catalog;
    }

    @Override
    public Uni<Set<String>> among(AccountId account, Collection<String> ids) {
        return catalog.fresh()
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .map(done -> ids.stream()
                        .filter(id -> catalog.find(account, id, KnowledgeDefined.class)
                                .isPresent())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
