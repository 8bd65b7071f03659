package io.purser.security.egress;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One tunnel: takes the first connection that comes in and hands on what either side sends. All on one event loop. */
final class Passage implements EgressTunnel.Open {

    private final AtomicBoolean taken = new AtomicBoolean();
    private final NetSocket far;
    private final NetServer door;
    private final InetSocketAddress entrance;
    private long room;
    private volatile @Nullable NetSocket near;
    private volatile boolean overflowed;
    private volatile boolean expired;

    Passage(NetSocket far, NetServer door, InetSocketAddress entrance, long room) {
        this.far = far;
        this.door = door;
        this.entrance = entrance;
        this.room = room;
    }

    void begin(Vertx vertx, EgressLimits limits) {
        long timer = vertx.setTimer(limits.time().toMillis(), late -> expire());
        far.handler(this::bringIn).exceptionHandler(failure -> close()).closeHandler(end -> {
            vertx.cancelTimer(timer);
            close();
        });
    }

    void enter(NetSocket client) {
        if (!taken.compareAndSet(false, true)) {
            client.close();
            return;
        }
        near = client;
        client.exceptionHandler(failure -> close()).closeHandler(end -> close());
        client.handler(sent -> pass(sent, client, far));
        far.resume();
    }

    @Override
    public InetSocketAddress entrance() {
        return entrance;
    }

    @Override
    public boolean overflowed() {
        return overflowed;
    }

    @Override
    public boolean expired() {
        return expired;
    }

    @Override
    public void close() {
        far.close();
        door.close();
        var client = near;
        if (client != null) {
            client.close();
        }
    }

    private void expire() {
        expired = true;
        close();
    }

    private void bringIn(Buffer answered) {
        room -= answered.length();
        var client = near;
        if (room < 0) {
            overflowed = true;
            close();
        } else if (client != null) {
            pass(answered, far, client);
        }
    }

    /** Reads no faster than the other side takes. */
    private static void pass(Buffer sent, NetSocket from, NetSocket to) {
        to.write(sent);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(again -> from.resume());
        }
    }
}
