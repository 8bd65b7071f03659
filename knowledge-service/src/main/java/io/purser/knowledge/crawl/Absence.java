package io.purser.knowledge.crawl;

import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * What a site shows in place of a page that it does not have, when it answers that all is well. Such a page is asked
 * for once.
 */
@ApplicationScoped
class Absence {

    private static final String NOWHERE = "/no-such-page-3f9d1c7b52e84a60";

    private final Fetcher fetcher;
    private final Understanding understanding;
    private final Workers workers;

    Absence(Fetcher fetcher, Understanding understanding, Workers workers) {
        this.fetcher = fetcher;
        this.understanding = understanding;
        this.workers = workers;
    }

    /**
     * The same visit, unless it has found what the site shows for all that is absent. The first page is always there.
     */
    Uni<Visit> checked(Site site, Robots robots, Found found, Visit visit) {
        return visit instanceof Visit.Read page && found.depth() > 0
                ? site.absence(found.address(), root -> likeness(root, robots))
                        .map(absent -> absent.filter(page.likeness()::equals)
                                .map(same -> Visit.unusable(Reason.SOFT_404, page.links()))
                                .orElse(visit))
                : Uni.createFrom().item(visit);
    }

    /** Empty when the site says no, as it should, or cannot be asked. */
    private Uni<Optional<String>> likeness(String root, Robots robots) {
        String address = root + NOWHERE;
        return robots.allow(address)
                ? fetcher.get(address, Map.of(), robots.delay())
                        .chain(fetched -> likeness(address, fetched))
                        .onFailure()
                        .recoverWithItem(Optional.empty())
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<String>> likeness(String address, Fetched fetched) {
        return fetched instanceof Fetched.Content(var answer)
                ? workers.run(Urgency.INGEST, () -> understanding.of(address, answer))
                        .map(understood -> understood instanceof Understood.Done(Visit.Read page)
                                ? Optional.of(page.likeness())
                                : Optional.empty())
                : Uni.createFrom().item(Optional.empty());
    }
}
