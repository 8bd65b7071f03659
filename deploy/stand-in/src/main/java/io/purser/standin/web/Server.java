package io.purser.standin.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server with a virtual thread for each request: whoever waits costs only a little memory. */
public final class Server implements AutoCloseable {

    private static final int BACKLOG = 4096;

    /** Without these it delays small writes, keeps only 200 idle connections and closes them before clients do. */
    private static final List<String> HABITS = List.of(
            "sun.net.httpserver.nodelay=true",
            "sun.net.httpserver.maxIdleConnections=10000",
            "sun.net.httpserver.idleInterval=600");

    private final HttpServer server;
    private final ExecutorService threads;

    private Server(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    public static Server start(InetSocketAddress address, Router router) throws IOException {
        HABITS.forEach(Server::set);
        HttpServer server = HttpServer.create(address, BACKLOG);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", router);
        server.start();
        return new Server(server, threads);
    }

    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().getHostAddress();
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, bound.getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void set(String habit) {
        String[] parts = habit.split("=", 2);
        if (System.getProperty(parts[0]) == null) {
            System.setProperty(parts[0], parts[1]);
        }
    }
}
