package io.purser.knowledge.crawl;

import io.purser.knowledge.ingest.Unusable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads a site page by page, the nearest to its first page first. What was read before is not read again. */
@ApplicationScoped
class Crawler {

    private final RobotsReader robots;
    private final Sitemaps sitemaps;
    private final Frontier frontier;
    private final Visitor visitor;
    private final Ending ending;
    private final CrawlConfig config;

    Crawler(
            RobotsReader robots,
            Sitemaps sitemaps,
            Frontier frontier,
            Visitor visitor,
            Ending ending,
            CrawlConfig config) {
        this.robots = robots;
        this.sitemaps = sitemaps;
        this.frontier = frontier;
        this.visitor = visitor;
        this.ending = ending;
        this.config = config;
    }

    /** Done when all that the plan allows is in the frontier. Fails with {@link Unusable} when that is nothing to go by. */
    Uni<Void> read(Plan plan) {
        var site = new Site(plan, robots::of);
        return site.robots(plan.start())
                .chain(allowed -> plant(plan, allowed))
                .chain(() -> frontier.first(plan))
                .invoke(first -> first.ifPresent(address -> site.admits(address, 0)))
                .chain(() -> visits(site))
                .chain(() -> ending.of(plan, isLate(plan) ? Reason.TIME_LIMIT : Reason.PAGE_LIMIT));
    }

    private Uni<Void> plant(Plan plan, Robots allowed) {
        var start = frontier.add(plan, List.of(plan.start()), 0, 0);
        return plan.depth() == 0 || !allowed.allow(plan.start())
                ? start
                : start.chain(() -> sitemaps.addresses(plan, allowed))
                        .chain(addresses -> frontier.add(plan, addresses, 1, 0));
    }

    private Uni<Void> visits(Site site) {
        return Uni.createFrom()
                .deferred(() -> next(site))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> next(Site site) {
        return isLate(site.plan())
                ? Uni.createFrom().item(false)
                : frontier.next(site.plan())
                        .chain(next -> next.map(found -> visit(site, found).replaceWith(true))
                                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> visit(Site site, Found found) {
        return visitor.of(site, found)
                .invoke(visit -> requireAnswers(site, visit))
                .chain(visit -> frontier.record(
                        site.plan(),
                        found,
                        visit,
                        visit.links().stream().filter(site::holds).toList()));
    }

    private void requireAnswers(Site site, Visit visit) {
        if (site.heard(visit) >= config.failuresInARow()) {
            throw new Unusable("The site has stopped answering: %d pages in a row could not be had"
                    .formatted(config.failuresInARow()));
        }
    }

    private static boolean isLate(Plan plan) {
        return Instant.now().isAfter(plan.until());
    }
}
