package io.purser.knowledge.ingest;

import io.purser.knowledge.chunk.Document;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All origins that this installation has. */
@ApplicationScoped
class Origins {

    private final List<Origin> origins;

    Origins(@All List<Origin> origins) {
        this.origins = origins;
    }

    Multi<Document> documents(Claim claim) {
        return of(claim).map(origin -> origin.documents(claim)).orElseGet(() -> Multi.createFrom()
                .failure(new Unusable("This installation cannot read sources of type %s yet".formatted(claim.type()))));
    }

    boolean stayElsewhere(Claim claim) {
        return of(claim).map(Origin::staysElsewhere).orElse(false);
    }

    private Optional<Origin> of(Claim claim) {
        return origins.stream()
                .filter(origin -> origin.type().equals(claim.type()))
                .findFirst();
    }
}
