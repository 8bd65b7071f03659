package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.ToolId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a stored tool into the catalog. The row is held meanwhile: of two changes the later one is announced last, whichever
 * replica made it.
 */
@ApplicationScoped
class Publication {

    private final ToolRows rows;
    private final Announcer announcer;

    Publication(ToolRows rows, Announcer announcer) {
        this.rows = rows;
        this.announcer = announcer;
    }

    /** Done when the catalog has the tool as it is stored now. */
    Uni<Void> publish(String id) {
        return Panache.withTransaction(() -> rows.lock(id).call(this::announce)).replaceWithVoid();
    }

    private Uni<Void> announce(@Nullable ToolRow row) {
        if (row == null) {
            return Uni.createFrom().voidItem();
        }
        var account = new AccountId(row.account);
        var tool = new ToolId(row.id);
        return row.removed == null
                ? onThisContext(announcer.announce(account, tool, Optional.of(row.defined())))
                : onThisContext(announcer.announce(account, tool, Optional.empty()))
                        .chain(() -> rows.delete(row));
    }

    /** The broker's client answers on a thread of its own; a database session stays on its context. */
    private static Uni<Void> onThisContext(Uni<Void> announcement) {
        return announcement.emitOn(MutinyHelper.executor(Vertx.currentContext()));
    }
}
