package io.purser.standin.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * One event loop for all connections: whoever waits costs a few kilobytes and no thread, and whoever leaves is noticed at
 * once.
 */
public final class Server implements AutoCloseable {

    /** Small, since there is one loop and the bodies are short. */
    private static final Map<String, String> HABITS = Map.of(
            "io.netty.noUnsafe", "true",
            "io.netty.allocator.numHeapArenas", "1",
            "io.netty.allocator.numDirectArenas", "1",
            "io.netty.allocator.maxOrder", "4",
            "vertx.disableDnsResolver", "true");

    private final Vertx vertx;
    private final HttpServer server;

    private Server(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** Blocks until it listens; fails when it cannot, as when the port is taken. */
    public static Server start(String host, int port, Router router) throws IOException {
        HABITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        Vertx vertx = Vertx.vertx(threads());
        var options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setAcceptBacklog(4096)
                .setHttp2ClearTextEnabled(false);
        try {
            return new Server(
                    vertx,
                    wait(vertx.createHttpServer(options).requestHandler(router).listen()));
        } catch (CompletionException e) {
            wait(vertx.close());
            throw new IOException("cannot listen on %s:%d".formatted(host, port), e);
        }
    }

    private static VertxOptions threads() {
        return new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setMaxEventLoopExecuteTime(TimeUnit.SECONDS.toNanos(10))
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    private static <T> T wait(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    public URI address(String host) {
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, server.actualPort()));
    }

    @Override
    public void close() {
        wait(vertx.close());
    }
}
