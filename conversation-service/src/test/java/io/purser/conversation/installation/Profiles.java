package io.purser.conversation.installation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Segment's Profile API, as far as traits are read from it: a space for each key. */
public final class Profiles implements Closeable {

    private final Map<String, String> traits = new ConcurrentHashMap<>();
    private final HttpServer server;

    private Profiles(HttpServer server) {
        this.server = server;
    }

    static Profiles start() throws IOException {
        var started = new Profiles(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        started.server.createContext("/v1/spaces/", started::answer);
        started.server.start();
        return started;
    }

    /** The profile of this identity in the space of this name, which is also its key, has these traits. */
    public void put(String space, String identity, String json) {
        traits.put(space + "/" + identity, json);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            String found = traits.get(path[3] + "/" + path[7]);
            boolean known = shown.equals(
                    "Basic " + Base64.getEncoder().encodeToString((path[3] + ":").getBytes(StandardCharsets.UTF_8)));
            byte[] body = (found == null
                            ? "{\"error\":{\"code\":\"not_found\",\"message\":\"Profile was not found.\"}}"
                            : "{\"traits\":%s,\"cursor\":{\"has_more\":false}}".formatted(found))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? found == null ? 404 : 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
