package io.purser.tools.definition;

import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.CatalogWriter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class CatalogAnnouncer implements Announcer {

    private final CatalogWriter catalog;

    CatalogAnnouncer(CatalogWriter catalog) {
        this.catalog = catalog;
    }

    @Override
    public Uni<Void> announce(AccountId account, ToolId tool, Optional<ToolDefined> definition) {
        return definition.map(catalog::put).orElseGet(() -> catalog.remove(account, tool.value()));
    }
}
