package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.purser.knowledge.crawl.Fetched.Content;
import io.purser.knowledge.crawl.Fetched.Failed;
import io.purser.knowledge.crawl.Fetched.Moved;
import io.purser.knowledge.crawl.Fetched.NotModified;
import io.purser.knowledge.html.Encoding;
import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Asks a site for one address: at its pace, and again when it has no time for us. Redirects are not followed. */
@ApplicationScoped
class Fetcher {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int NOT_MODIFIED = 304;

    private final EgressGate gate;
    private final Pace pace;
    private final CrawlConfig config;

    Fetcher(EgressGate gate, Pace pace, CrawlConfig config) {
        this.gate = gate;
        this.pace = pace;
        this.config = config;
    }

    /** @param conditions headers by which the site may answer that nothing has changed */
    Uni<Fetched> get(String address, Map<String, String> conditions, Duration delay) {
        return get(request(address, conditions, 0), delay, 0);
    }

    /** The answer as it is, after up to so many redirects; asked for once more when there is none. */
    Uni<EgressOutcome> raw(String address, int redirects, Duration delay) {
        return paced(request(address, Map.of(), redirects), delay)
                .chain(outcome -> Retries.isWorthwhile(outcome)
                        ? Pace.after(Retries.pause(outcome, 0, config))
                                .chain(() -> paced(request(address, Map.of(), redirects), delay))
                        : Uni.createFrom().item(outcome));
    }

    private Uni<Fetched> get(EgressRequest request, Duration delay, int tries) {
        return paced(request, delay)
                .chain(outcome -> tries < config.retries() && Retries.isWorthwhile(outcome)
                        ? Pace.after(Retries.pause(outcome, tries, config)).chain(() -> get(request, delay, tries + 1))
                        : Uni.createFrom().item(fetched(outcome)));
    }

    private Uni<EgressOutcome> paced(EgressRequest request, Duration delay) {
        return pace.turn(Addresses.host(request.url()), delay).chain(() -> gate.send(request));
    }

    private EgressRequest request(String address, Map<String, String> conditions, int redirects) {
        var headers = new HashMap<>(conditions);
        headers.put("User-Agent", config.userAgent());
        headers.put(
                "Accept", "text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9,*/*;q=0.1");
        headers.put("Accept-Encoding", "gzip");
        var limits = new EgressLimits(config.pageTime(), config.pageSize().asLongValue(), redirects);
        return EgressRequest.get(address, headers, limits.cutOff());
    }

    private static Fetched fetched(EgressOutcome outcome) {
        return switch (outcome) {
            case Answered answer -> fetched(answer);
            case EgressOutcome.Refused _ -> new Failed(Reason.BLOCKED_ADDRESS);
            case EgressOutcome.Unreachable _ -> new Failed(Reason.UNREACHABLE);
            case EgressOutcome.Broken _ -> new Failed(Reason.BROKEN);
            case EgressOutcome.TimedOut _ -> new Failed(Reason.TIMEOUT);
            case EgressOutcome.TooLarge _ -> new Failed(Reason.TOO_LARGE);
        };
    }

    private static Fetched fetched(Answered answer) {
        if (REDIRECTS.contains(answer.status())) {
            return answer.header("location")
                    .<Fetched>map(to -> new Moved(Encoding.text(to.getBytes(ISO_8859_1), null)))
                    .orElseGet(() -> new Failed(Reason.HTTP_ERROR));
        }
        if (answer.status() == NOT_MODIFIED) {
            return new NotModified();
        }
        return answer.status() / 100 == 2 ? new Content(answer) : new Failed(Reason.ofStatus(answer.status()));
    }
}
