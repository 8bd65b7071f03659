package io.purser.tools.call;

import io.purser.contract.catalog.CatalogChange;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.id.ToolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Tools made ready once for each definition: compiling a schema takes longer than the rest of a call's way. */
@ApplicationScoped
class ReadyTools {

    private final ConcurrentMap<ToolId, ReadyTool> ready = new ConcurrentHashMap<>();

    ReadyTool of(ToolDefined definition) {
        return ready.compute(
                definition.id(),
                (id, present) ->
                        present != null && present.definition() == definition ? present : ReadyTool.of(definition));
    }

    void forget(@Observes CatalogChange change) {
        if (change.entry().isEmpty()) {
            ready.remove(new ToolId(change.subject()));
        }
    }
}
