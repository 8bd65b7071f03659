package io.purser.knowledge.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.purser.security.egress.EgressOutcome.Answered;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Reads a site's sitemaps. One that cannot be read is passed over: they are a help and no more. */
@ApplicationScoped
class Sitemaps {

    private static final Logger LOG = Logger.getLogger(Sitemaps.class);
    private static final int MOST_REDIRECTS = 5;

    private final Fetcher fetcher;
    private final Workers workers;
    private final CrawlConfig config;

    Sitemaps(Fetcher fetcher, Workers workers, CrawlConfig config) {
        this.fetcher = fetcher;
        this.workers = workers;
        this.config = config;
    }

    /** The addresses in them that belong to the source. */
    Uni<Set<String>> addresses(Plan plan, Robots robots) {
        var reading = new Reading(plan.scope());
        String root = Addresses.root(plan.start());
        var named = robots.sitemaps().isEmpty() ? List.of("/sitemap.xml") : robots.sitemaps();
        named.stream()
                .flatMap(sitemap -> Addresses.resolved(root + "/", sitemap).stream())
                .forEach(reading::expect);
        return Uni.createFrom()
                .deferred(() -> next(reading, robots.delay()))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWith(reading.addresses);
    }

    private Uni<Boolean> next(Reading reading, Duration delay) {
        String sitemap = reading.waiting.poll();
        return sitemap == null || reading.seen.size() > config.mostSitemaps()
                ? Uni.createFrom().item(false)
                : fetcher.raw(sitemap, MOST_REDIRECTS, delay)
                        .chain(outcome -> outcome instanceof Answered answer && answer.status() / 100 == 2
                                ? workers.run(Urgency.INGEST, () -> read(reading, sitemap, answer))
                                : Uni.createFrom().item(true));
    }

    private boolean read(Reading reading, String sitemap, Answered answer) {
        try {
            int most = (int) config.pageSize().asLongValue();
            byte[] body =
                    Unpacked.ofAny(Unpacked.of(answer, most).bytes(), most).bytes();
            take(reading, parser().parseSiteMap(body, URI.create(sitemap).toURL()));
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            LOG.debugf("A sitemap cannot be read: %s", e.getClass().getName());
        }
        return true;
    }

    private void take(Reading reading, AbstractSiteMap sitemap) {
        switch (sitemap) {
            case SiteMapIndex index ->
                index.getSitemaps()
                        .forEach(inner -> reading.expect(inner.getUrl().toString()));
            case SiteMap map ->
                map.getSiteMapUrls().stream()
                        .flatMap(entry -> Stream.ofNullable(entry.getUrl()))
                        .flatMap(url -> Addresses.canonical(url.toString()).stream())
                        .filter(reading.scope::holds)
                        .limit(Math.max(0, config.mostFound() - reading.addresses.size()))
                        .forEach(reading.addresses::add);
            default -> {}
        }
    }

    /** Neither entities nor anything else from outside are read. */
    private static SiteMapParser parser() {
        var parser = new SiteMapParser(false);
        parser.setAllowDocTypeDefinitions(false);
        return parser;
    }

    /** How far it is. */
    private static final class Reading {

        private final Scope scope;
        private final Queue<String> waiting = new ArrayDeque<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private final Set<String> addresses = new LinkedHashSet<>();

        Reading(Scope scope) {
            this.scope = scope;
        }

        void expect(String sitemap) {
            if (Addresses.canonical(sitemap).filter(scope::holds).isPresent() && seen.add(sitemap)) {
                waiting.add(sitemap);
            }
        }
    }
}
