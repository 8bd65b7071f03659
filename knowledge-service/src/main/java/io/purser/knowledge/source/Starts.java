package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressOutcome.Refused;
import io.purser.security.egress.EgressOutcome.Unsent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Looks at a site's address when it is saved, so that one that is never read is refused at once. Each request is judged again. */
@Singleton
class Starts {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EgressGate gate;

    Starts(EgressGate gate) {
        this.gate = gate;
    }

    /** Fails with 400 when no request would be sent there. A host that is only unknown, or slow to be looked up, may come to be known. */
    Uni<Void> requireOpen(Fill fill) {
        String address = fill.details().path("source").asText();
        return gate.objection(address)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional::empty)
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .invoke(objection -> objection
                        .filter(why -> why instanceof Refused || !hasDomain(address))
                        .map(Unsent::why)
                        .ifPresent(Starts::refuse))
                .replaceWithVoid();
    }

    private static boolean hasDomain(String address) {
        return String.valueOf(URI.create(address).getHost()).contains(".");
    }

    private static void refuse(String why) {
        throw ApiException.invalid("knowledge_source_details.source cannot be read. " + why);
    }
}
