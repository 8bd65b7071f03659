package io.purser.knowledge.ingest;

import io.purser.knowledge.source.Announcer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes what was claimed searchable: read, cut, embed, store, swap, announce. A later try finds what an earlier one has embedded. */
@ApplicationScoped
class Ingestion {

    private static final Logger LOG = Logger.getLogger(Ingestion.class);

    private static final int SIGNS_OF_LIFE_A_LEASE = 3;

    private final Claims claims;
    private final Intake intake;
    private final Announcer announcer;
    private final IngestConfig config;

    Ingestion(Claims claims, Intake intake, Announcer announcer, IngestConfig config) {
        this.claims = claims;
        this.intake = intake;
        this.announcer = announcer;
        this.config = config;
    }

    /** Never fails: what goes wrong is in the source's status, or is tried again. */
    Uni<Void> take(Claim claim) {
        return announcer
                .announce(claim.source())
                .onFailure()
                .recoverWithUni(failure -> passOver("Not announced yet", claim))
                .chain(() -> process(claim))
                .chain(() -> announcer.announce(claim.source()))
                .onFailure(ClaimLost.class)
                .recoverWithUni(lost -> passOver("Left to others", claim))
                .onFailure()
                .recoverWithUni(failure -> tryAgain(claim, failure));
    }

    private Uni<Void> process(Claim claim) {
        return claim.attempt() > config.tries()
                ? claims.fail(claim, "It could not be made searchable in %d tries".formatted(config.tries()))
                : held(claim, intake.of(claim))
                        .chain(() -> claims.complete(claim))
                        .onFailure(Unusable.class)
                        .recoverWithUni(failure -> claims.fail(claim, ((Unusable) failure).why()));
    }

    /** The claim is kept while the work is done, however slow; once it is lost, the work is not gone on with. */
    private Uni<Void> held(Claim claim, Uni<Void> work) {
        return Uni.join().first(work, lost(claim)).toTerminate();
    }

    private Uni<Void> lost(Claim claim) {
        return Multi.createFrom()
                .ticks()
                .every(config.lease().dividedBy(SIGNS_OF_LIFE_A_LEASE))
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> hold(claim))
                .collect()
                .last();
    }

    private Uni<Void> hold(Claim claim) {
        return claims.hold(claim)
                .onFailure(failure -> !(failure instanceof ClaimLost))
                .recoverWithUni(failure -> passOver("Not held this time", claim));
    }

    private Uni<Void> tryAgain(Claim claim, Throwable failure) {
        LOG.warnf(failure, "Not made searchable this time: source=%s", claim.source());
        return claims.giveBack(claim).onFailure().recoverWithUni(gone -> passOver("Left until the lease ends", claim));
    }

    private static Uni<Void> passOver(String what, Claim claim) {
        LOG.infof("%s: source=%s version=%d", what, claim.source(), claim.version());
        return Uni.createFrom().voidItem();
    }
}
