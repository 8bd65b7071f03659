package io.purser.knowledge.outside;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Claim;
import io.purser.knowledge.ingest.Origin;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.store.StoredProgress;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody's vector store: looked at, and left where it is. */
@ApplicationScoped
class DatabaseOrigin implements Origin {

    private final StoreCheck check;
    private final StoredProgress progress;

    DatabaseOrigin(StoreCheck check, StoredProgress progress) {
        this.check = check;
        this.progress = progress;
    }

    @Override
    public String type() {
        return "Database";
    }

    @Override
    public boolean staysElsewhere() {
        return true;
    }

    @Override
    public Multi<Document> documents(Claim claim) {
        return check.of(claim.account(), claim.source())
                .onFailure(StoreFailed.class)
                .transform(failure -> new Unusable(StoreFailed.why(failure)))
                .call(shape ->
                        progress.foundElsewhere(claim.source(), Math.clamp(shape.records(), 0, Integer.MAX_VALUE)))
                .onItem()
                .transformToMulti(shape -> Multi.createFrom().empty());
    }
}
