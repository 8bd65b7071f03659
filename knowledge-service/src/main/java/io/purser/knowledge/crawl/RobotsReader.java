package io.purser.knowledge.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.purser.knowledge.embed.Urgency;
import io.purser.knowledge.embed.Workers;
import io.purser.knowledge.ingest.Unusable;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Reads a site's robots.txt as RFC 9309 wants it. */
@ApplicationScoped
class RobotsReader {

    private static final int MOST_REDIRECTS = 5;
    private static final int TOO_MANY = 429;

    private final Fetcher fetcher;
    private final Workers workers;
    private final CrawlConfig config;

    RobotsReader(Fetcher fetcher, Workers workers, CrawlConfig config) {
        this.fetcher = fetcher;
        this.workers = workers;
        this.config = config;
    }

    /** Fails with {@link Unusable} when the site does not answer: what it allows is not known then. */
    Uni<Robots> of(String address) {
        String url = Addresses.root(address) + "/robots.txt";
        return fetcher.raw(url, MOST_REDIRECTS, config.delay()).chain(outcome -> read(url, outcome));
    }

    private Uni<Robots> read(String url, EgressOutcome outcome) {
        return switch (outcome) {
            case Answered answer -> read(url, answer);
            case EgressOutcome.Unsent unsent -> fail("The site cannot be read: " + unsent.why());
            case EgressOutcome.TimedOut _ -> fail("The site gives no answer in time");
            case EgressOutcome.Broken(var why) -> fail("The site cannot be read. " + why);
            case EgressOutcome.TooLarge _ -> Uni.createFrom().item(all());
        };
    }

    private Uni<Robots> read(String url, Answered answer) {
        if (answer.status() / 100 == 2) {
            return workers.run(Urgency.INGEST, () -> parsed(url, answer));
        }
        return answer.status() >= 500 || answer.status() == TOO_MANY
                ? fail("The site is not read: it answers %d for its robots.txt, so what it allows is not known"
                        .formatted(answer.status()))
                : Uni.createFrom().item(all());
    }

    private Robots parsed(String url, Answered answer) {
        var parser = new SimpleRobotRulesParser();
        parser.setMaxCrawlDelay(Long.MAX_VALUE);
        byte[] body = Unpacked.of(answer, (int) config.pageSize().asLongValue()).bytes();
        var rules = parser.parseContent(
                url, body, "text/plain", List.of(config.robot().toLowerCase(Locale.ROOT)));
        return new Robots(rules, delay(rules));
    }

    private Duration delay(BaseRobotRules rules) {
        var asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        var most = config.longestDelay();
        var granted = asked.compareTo(most) > 0 ? most : asked;
        return granted.compareTo(config.delay()) > 0 ? granted : config.delay();
    }

    private Robots all() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), config.delay());
    }

    private static Uni<Robots> fail(String why) {
        return Uni.createFrom().failure(new Unusable(why));
    }
}
