package io.purser.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports on the loopback address. */
public final class Ports {

    private static final int LOWEST_FOR_ALL = 1024;
    private static final int HIGHEST = 65_535;

    /** Below the ports that systems hand to outgoing connections, so none is lost between choice and use. */
    private static final int FROM = 20_000;

    private static final int TO = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A free one, and never the same one twice. */
    public static int free() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (HANDED_OUT.add(port) && !isTaken(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + FROM + " and " + TO);
    }

    /** The first free one from here on, of those that everybody may use. */
    public static int freeFrom(int port) {
        return IntStream.rangeClosed(Math.max(port, LOWEST_FOR_ALL), HIGHEST)
                .filter(candidate -> !isTaken(candidate))
                .findFirst()
                .orElseGet(Ports::free);
    }

    public static boolean exists(int port) {
        return port > 0 && port <= HIGHEST;
    }

    /** Whether somebody answers there or it cannot be had. On some systems one can listen beside another unnoticed. */
    public static boolean isTaken(int port) {
        return answers(port) || !canListen(port);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (var server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
