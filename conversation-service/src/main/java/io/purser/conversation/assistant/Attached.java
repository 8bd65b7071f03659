package io.purser.conversation.assistant;

import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.CatalogView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is attached to an assistant and still exists, as its owner defines it; from memory. */
@ApplicationScoped
class Attached {

    private final CatalogView catalog;

    Attached(CatalogView catalog) {
        this.catalog = catalog;
    }

    List<Assistant.Tool> tools(AccountId account, Definition definition, String base) {
        return definition.tools().stream()
                .flatMap(id -> catalog.find(account, id.value(), ToolDefined.class).stream())
                .map(tool -> Assistant.Tool.of(tool, base))
                .toList();
    }

    List<Assistant.Knowledge> knowledge(AccountId account, Definition definition, String base) {
        return definition.knowledge().stream()
                .flatMap(id -> catalog.find(account, id.value(), KnowledgeDefined.class).stream())
                .map(source -> Assistant.Knowledge.of(source, base))
                .toList();
    }
}
