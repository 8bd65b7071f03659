package io.purser.tools.definition;

import io.purser.contract.catalog.AssistantDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.CatalogView;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** As the catalog tells; what was attached a moment ago counts. */
@ApplicationScoped
class CatalogAttached implements Attached {

    private final CatalogView catalog;

    CatalogAttached(CatalogView catalog) {
        this.catalog = catalog;
    }

    @Override
    public Uni<Collection<String>> to(AccountId account, String assistant) {
        return catalog.fresh()
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .map(done -> ids(account, assistant));
    }

    private List<String> ids(AccountId account, String assistant) {
        return catalog.find(account, assistant, AssistantDefined.class).stream()
                .flatMap(defined -> defined.tools().stream())
                .map(ToolId::value)
                .toList();
    }
}
