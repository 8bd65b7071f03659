package io.purser.knowledge.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A site that is being read: what it allows, where it has moved to, and how long it has not answered. */
final class Site {

    private final Plan plan;
    private final Function<String, Uni<Robots>> reader;
    private final Map<String, Uni<Robots>> robots = new ConcurrentHashMap<>();
    private final Map<String, Uni<Optional<String>>> absences = new ConcurrentHashMap<>();
    private volatile Scope moved;
    private int silent;

    Site(Plan plan, Function<String, Uni<Robots>> reader) {
        this.plan = plan;
        this.reader = reader;
        this.moved = plan.scope();
    }

    Plan plan() {
        return plan;
    }

    /** What the host of that address allows. Asked for once. */
    Uni<Robots> robots(String address) {
        return robots.computeIfAbsent(
                Addresses.root(address), root -> reader.apply(address).memoize().indefinitely());
    }

    /** What the host of that address shows for pages that it does not have. Found out once. */
    Uni<Optional<String>> absence(String address, Function<String, Uni<Optional<String>>> asking) {
        return absences.computeIfAbsent(
                Addresses.root(address), root -> asking.apply(root).memoize().indefinitely());
    }

    boolean holds(String address) {
        return plan.scope().holds(address) || moved.holds(address);
    }

    /** Whether a redirect may lead there. The first page may lead to another host of its domain, and the site is that one then. */
    boolean admits(String address, int depth) {
        if (depth == 0 && !holds(address) && isOfDomain(address)) {
            moveTo(address);
        }
        return holds(address);
    }

    void moveTo(String address) {
        moved = plan.scope().at(address);
    }

    /** Counts pages in a row for which there was no answer. */
    int heard(Visit visit) {
        boolean none = visit instanceof Visit.Kept kept && kept.why().isPassing()
                || visit instanceof Visit.Left left && left.why().isPassing();
        silent = none ? silent + 1 : 0;
        return silent;
    }

    private boolean isOfDomain(String address) {
        String mine = EffectiveTldFinder.getAssignedDomain(Addresses.host(plan.start()), true);
        return mine != null
                && address.startsWith("http")
                && mine.equals(EffectiveTldFinder.getAssignedDomain(Addresses.host(address), true));
    }
}
