package io.purser.knowledge.crawl;

import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.ingest.Unusable;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Reads one address. */
@ApplicationScoped
class Visitor {

    private static final Logger LOG = Logger.getLogger(Visitor.class);
    private static final Pattern INSIDE =
            Pattern.compile("(?i)[^.]*|.*\\.(?:internal|local|localhost|localdomain|lan|home|corp)");
    private static final int MOST_TRIES = 3;
    private static final int MOST_HOPS = 10;
    private static final int TWICE = 2;

    private final Fetcher fetcher;
    private final Frontier frontier;
    private final Understanding understanding;
    private final PdfPages pdfs;
    private final Absence absence;
    private final Workers workers;
    private final EgressGate gate;
    private final CrawlConfig config;

    Visitor(
            Fetcher fetcher,
            Frontier frontier,
            Understanding understanding,
            PdfPages pdfs,
            Absence absence,
            Workers workers,
            EgressGate gate,
            CrawlConfig config) {
        this.fetcher = fetcher;
        this.frontier = frontier;
        this.understanding = understanding;
        this.pdfs = pdfs;
        this.absence = absence;
        this.workers = workers;
        this.gate = gate;
        this.config = config;
    }

    Uni<Visit> of(Site site, Found found) {
        return site.robots(found.address()).chain(robots -> unread(robots, found)
                .map(why -> Uni.createFrom().item(Visit.unasked(why)))
                .orElseGet(() -> frontier.before(site.plan(), found.address())
                        .chain(before -> read(site, robots, found, before))));
    }

    /** Why it is not even asked for. */
    private Optional<Reason> unread(Robots robots, Found found) {
        if (!robots.allow(found.address())) {
            return Optional.of(Reason.ROBOTS);
        }
        if (found.tries() > MOST_TRIES) {
            return Optional.of(Reason.UNREADABLE);
        }
        if (found.hops() > MOST_HOPS) {
            return Optional.of(Reason.TOO_MANY_REDIRECTS);
        }
        boolean many = found.pattern() != null && found.alike() >= Traps.most(found.pattern(), config);
        return many || Traps.isLoop(found.address()) ? Optional.of(Reason.TRAP) : Optional.empty();
    }

    private Uni<Visit> read(Site site, Robots robots, Found found, Optional<Before> before) {
        return fetcher.get(found.address(), before.map(Before::conditions).orElse(Map.of()), robots.delay())
                .chain(fetched -> switch (fetched) {
                    case Fetched.Content(var answer) -> understood(found, answer);
                    case Fetched.NotModified _ ->
                        Uni.createFrom()
                                .item(before.<Visit>map(Visit.Unchanged::new)
                                        .orElseGet(() -> Visit.failed(Reason.HTTP_ERROR)));
                    case Fetched.Moved(var to) -> moved(site, robots, found, to);
                    case Fetched.Failed(var why) -> Uni.createFrom().item(Visit.failed(why));
                })
                .chain(visit -> within(site, found, visit))
                .chain(visit -> absence.checked(site, robots, found, visit))
                .map(visit -> kept(visit, before));
    }

    private Uni<Visit> understood(Found found, Answered answer) {
        return workers.run(Urgency.INGEST, () -> understanding.of(found.address(), answer))
                .chain(understood -> switch (understood) {
                    case Understood.Done(var visit) -> Uni.createFrom().item(visit);
                    case Understood.Pdf(var body) -> pdf(found.address(), answer, body);
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A page cannot be read: %s", failure.getClass().getName());
                    return Visit.unusable(Reason.UNREADABLE, List.of());
                });
    }

    private Uni<Visit> pdf(String address, Answered answer, Unpacked body) {
        return pdfs.read(body.bytes(), Understanding.name(address))
                .map(read -> Understanding.of(read, address, answer, body))
                .onFailure(Unusable.class)
                .recoverWithItem(failure -> Understanding.of((Unusable) failure));
    }

    /** A redirect to what is the same address in its canonical form is followed as it stands. */
    private Uni<Visit> moved(Site site, Robots robots, Found found, String to) {
        String url = Addresses.resolved(found.address(), to).orElse(to);
        var canonical = Addresses.canonical(url);
        if (canonical.filter(found.address()::equals).isPresent() && !url.equals(found.address())) {
            return fetcher.get(url, Map.of(), robots.delay())
                    .chain(fetched -> fetched instanceof Fetched.Content(var answer)
                            ? understood(found, answer)
                            : Uni.createFrom().item(Visit.failed(Reason.TOO_MANY_REDIRECTS)));
        }
        return canonical.filter(address -> site.admits(address, found.depth())).isPresent()
                ? Uni.createFrom().item(new Visit.Leads(canonical.get()))
                : outside(url);
    }

    /** A page may lead away by itself, too, or name one of another site as the one to be known, which is no business of that one. */
    private Uni<Visit> within(Site site, Found found, Visit visit) {
        if (!(visit instanceof Visit.Leads(var to))) {
            return Uni.createFrom().item(visit instanceof Visit.Read page ? page.within(site::holds) : visit);
        }
        if (to.equals(found.address())) {
            return Uni.createFrom().item(Visit.failed(Reason.TOO_MANY_REDIRECTS));
        }
        return site.admits(to, found.depth()) ? Uni.createFrom().item(visit) : outside(to);
    }

    private Uni<Visit> outside(String url) {
        return gate.objection(url)
                .map(objection -> objection.filter(Refused.class::isInstance).isPresent()
                                || INSIDE.matcher(Addresses.host(url)).matches()
                        ? Visit.failed(Reason.BLOCKED_ADDRESS)
                        : Visit.failed(Reason.OUT_OF_SCOPE));
    }

    /** What was there stays while the site is only in trouble, and once when the page is not found. */
    private static Visit kept(Visit visit, Optional<Before> before) {
        if (before.isEmpty() || !(visit instanceof Visit.Left left)) {
            return visit;
        }
        int missing = before.get().missing() + (left.why().isMissing() ? 1 : 0);
        return left.why().isPassing() || left.why().isMissing() && missing < TWICE
                ? new Visit.Kept(before.get(), left.why(), missing)
                : visit;
    }
}
