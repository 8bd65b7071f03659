package io.purser.security.egress;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Digs tunnels. On an event loop of their own, which starts with the first of them: metrics are counted for each port
 * of this machine that is listened on, and here each is used once.
 */
final class Tunnels implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Duration connectTimeout;
    private volatile @Nullable Vertx vertx;

    Tunnels(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    Uni<EgressTunnel> dig(Destination.Open to, EgressLimits limits) {
        return running().chain(loop -> Uni.createFrom().completionStage(() -> connected(loop, to)
                .compose(far -> opened(loop, far, to.target().host(), limits))
                .otherwise(
                        failure -> new EgressTunnel.Shut(new EgressOutcome.Unreachable(Attempt.unconnected(failure))))
                .toCompletionStage()));
    }

    /** The first one takes its time to start, and not that of another event loop. */
    private Uni<Vertx> running() {
        var running = vertx;
        return running == null
                ? Uni.createFrom().item(this::start).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                : Uni.createFrom().item(running);
    }

    @Override
    public synchronized void close() {
        var running = vertx;
        if (running != null) {
            running.close();
            vertx = null;
        }
    }

    private synchronized Vertx start() {
        var running = vertx;
        if (running == null) {
            running = Vertx.vertx(new VertxOptions()
                    .setEventLoopPoolSize(1)
                    .setWorkerPoolSize(1)
                    .setInternalBlockingPoolSize(1));
            vertx = running;
        }
        return running;
    }

    /** What comes waits until there is somebody to take it. */
    private Future<NetSocket> connected(Vertx vertx, Destination.Open to) {
        var address = new InetSocketAddress(to.address(), to.target().port());
        return vertx.createNetClient(new NetClientOptions()
                        .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                        .setTcpNoDelay(true))
                .connect(SocketAddress.inetSocketAddress(address))
                .onSuccess(NetSocket::pause);
    }

    private static Future<EgressTunnel> opened(Vertx vertx, NetSocket far, String host, EgressLimits limits) {
        var door = vertx.createNetServer(new NetServerOptions().setTcpNoDelay(true));
        var entering = new Entering();
        return door.connectHandler(entering::enter)
                .listen(0, "127.0.0.1")
                .map(open -> {
                    var passage = new Passage(far, door, entrance(host, open.actualPort()), limits.bytes());
                    entering.into(passage);
                    passage.begin(vertx, limits);
                    return (EgressTunnel) passage;
                })
                .onFailure(failure -> far.close());
    }

    private static InetSocketAddress entrance(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(host, LOOPBACK), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /** Who comes before the passage is there is a stranger. */
    private static final class Entering {

        private volatile @Nullable Passage passage;

        void into(Passage ready) {
            passage = ready;
        }

        void enter(NetSocket client) {
            var ready = passage;
            if (ready == null) {
                client.close();
            } else {
                ready.enter(client);
            }
        }
    }
}
