package io.purser.security.egress;

import io.purser.security.egress.EgressOutcome.Answered;
import io.purser.security.egress.EgressOutcome.Broken;
import io.purser.security.egress.EgressOutcome.Refused;
import io.purser.security.egress.EgressOutcome.TimedOut;
import io.purser.security.egress.EgressOutcome.Unreachable;
import io.purser.security.egress.EgressOutcome.Unsent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The only way out of the installation. A URL is called when it is http or https and its host has a public address or is allowed
 * by configuration. The name is looked up once and the connection goes to the address that was checked; a redirect is checked
 * like a new URL. What went wrong is a value, never a failure.
 */
@ApplicationScoped
public class EgressGate {

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:-]+");
    private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Destinations destinations;
    private final Exchange exchange;
    private final Tunnels tunnels;

    @Inject
    EgressGate(Vertx vertx, EgressConfig config) {
        this(
                new Destinations(new VertxResolver(vertx), config.allow().orElse(List.of())),
                VertxExchange.create(vertx, config),
                new Tunnels(config.connectTimeout()));
    }

    EgressGate(Destinations destinations, Exchange exchange) {
        this(destinations, exchange, new Tunnels(USUAL_CONNECT_TIMEOUT));
    }

    private EgressGate(Destinations destinations, Exchange exchange, Tunnels tunnels) {
        this.destinations = destinations;
        this.exchange = exchange;
        this.tunnels = tunnels;
    }

    @PreDestroy
    void close() {
        tunnels.close();
    }

    /** Holds no thread while it waits. Cancelling gives the request up and closes its connection. */
    public Uni<EgressOutcome> send(EgressRequest request) {
        Duration time = request.limits().time();
        return follow(request, request.limits().redirects())
                .ifNoItem()
                .after(time)
                .recoverWithItem(() -> new TimedOut(time))
                .onFailure()
                .recoverWithItem(failure ->
                        new Broken("the call failed: " + failure.getClass().getSimpleName()));
    }

    /**
     * What {@link #send} would say no with; nothing when it would connect. For clients that bring a connection of their own, to be
     * asked before each of their requests: they look the name up once more, and follow redirects unchecked if they follow any.
     */
    public Uni<Optional<Unsent>> objection(String url) {
        return destinations.find(url).map(EgressGate::objection);
    }

    /**
     * A way to a host for a client that speaks a protocol of its own, by the same rules as a request. Who gets one closes it. The
     * limits of time and bytes hold for all that goes through it.
     */
    public Uni<EgressTunnel> tunnel(String host, int port, EgressLimits limits) {
        if (!HOST.matcher(host).matches()) {
            return Uni.createFrom().item(new EgressTunnel.Shut(new Refused("It names no valid host")));
        }
        return destinations
                .find("https://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port))
                .chain(found -> switch (found) {
                    case Destination.Open open -> tunnels.dig(open, limits);
                    case Destination.Closed closed -> Uni.createFrom().item(new EgressTunnel.Shut(refused(closed)));
                    case Destination.Unknown unknown ->
                        Uni.createFrom().item(new EgressTunnel.Shut(unreachable(unknown)));
                });
    }

    /** What is wrong with the form of the URL. Where its host leads to is judged at each request, as that may change. */
    public static Optional<String> fault(String url) {
        return switch (Target.read(url)) {
            case Unusable(var why) -> Optional.of(why);
            case Target _ -> Optional.empty();
        };
    }

    /** The URL as the other side sees it called: no fragment, a path always, what is not ASCII encoded. Unchanged when unusable. */
    public static String asCalled(String url) {
        return switch (Target.read(url)) {
            case Unusable _ -> url;
            case Target target -> target.asCalled();
        };
    }

    private Uni<EgressOutcome> follow(EgressRequest request, int redirectsLeft) {
        return destinations.find(request.url()).chain(found -> switch (found) {
            case Destination.Open open ->
                exchange.send(open, request).chain(outcome -> onward(request, outcome, redirectsLeft));
            case Destination.Closed closed -> Uni.createFrom().item(refused(closed));
            case Destination.Unknown unknown -> Uni.createFrom().item(unreachable(unknown));
        });
    }

    private static Optional<Unsent> objection(Destination found) {
        return switch (found) {
            case Destination.Open _ -> Optional.empty();
            case Destination.Closed closed -> Optional.of(refused(closed));
            case Destination.Unknown unknown -> Optional.of(unreachable(unknown));
        };
    }

    private static Refused refused(Destination.Closed closed) {
        return new Refused("The URL is not called: " + closed.why());
    }

    private static Unreachable unreachable(Destination.Unknown unknown) {
        return new Unreachable("The URL cannot be called: " + unknown.why());
    }

    private Uni<EgressOutcome> onward(EgressRequest request, EgressOutcome outcome, int redirectsLeft) {
        if (request.limits().redirects() == 0 || !(outcome instanceof Answered answer)) {
            return Uni.createFrom().item(outcome);
        }
        return Redirects.next(request, answer)
                .map(next -> redirectsLeft == 0 ? tooMany(request) : follow(next, redirectsLeft - 1))
                .orElseGet(() -> Uni.createFrom().item(outcome));
    }

    private static Uni<EgressOutcome> tooMany(EgressRequest request) {
        return Uni.createFrom()
                .item(new Refused("The URL redirects more than %d times"
                        .formatted(request.limits().redirects())));
    }
}
