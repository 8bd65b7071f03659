package io.purser.security.egress;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The gate in a world of a few names. One of them is served on this machine; connections to all others are only counted. */
public final class TestGate {

    private final List<String> connections = new CopyOnWriteArrayList<>();
    private final Map<String, String> names;
    private final Exchange wire;
    private final int port;

    /** @param names the address that each name has; those with a public address are served at the port of this machine */
    public TestGate(Vertx vertx, Map<String, String> names, int port) {
        this.names = Map.copyOf(names);
        this.port = port;
        wire = new VertxExchange(vertx.createHttpClient(), vertx.createHttpClient());
    }

    public EgressGate gate() {
        return new EgressGate(new Destinations(this::resolve, List.of()), this::send);
    }

    /** The hosts that were connected to, each as often as it was. */
    public List<String> connections() {
        return List.copyOf(connections);
    }

    private Uni<InetAddress> resolve(String host) {
        try {
            return names.containsKey(host)
                    ? Uni.createFrom().item(InetAddress.getByName(names.get(host)))
                    : Uni.createFrom().failure(new UnknownHostException(host));
        } catch (UnknownHostException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Uni<EgressOutcome> send(Destination.Open to, EgressRequest request) {
        var target = to.target();
        connections.add(target.host());
        return names.containsKey(target.host())
                ? wire.send(
                        new Destination.Open(
                                new Target(target.uri(), target.host(), port), InetAddress.getLoopbackAddress()),
                        request)
                : Uni.createFrom().item(new EgressOutcome.Unreachable("Nobody is there"));
    }
}
