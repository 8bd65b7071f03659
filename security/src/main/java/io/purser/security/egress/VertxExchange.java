package io.purser.security.egress;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.util.Set;

/**
 * Over the wire, HTTP/1.1. The connection goes to the checked address; the URL's own name stays in the Host header and in TLS.
 *
 * @param pooled for requests that may be repeated
 * @param fresh a new connection for each request: a used one may be closed by the other side at the very moment of sending, and
 *     nobody would know whether a POST had arrived
 */
record VertxExchange(HttpClient pooled, HttpClient fresh) implements Exchange {

    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "transfer-encoding");
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    static VertxExchange create(Vertx vertx, EgressConfig config) {
        return new VertxExchange(
                vertx.createHttpClient(options(config)
                        .setKeepAliveTimeout(Math.toIntExact(config.keepAlive().toSeconds()))),
                vertx.createHttpClient(options(config).setKeepAlive(false)));
    }

    @Override
    public Uni<EgressOutcome> send(Destination.Open to, EgressRequest request) {
        var client = REPEATABLE.contains(request.method()) ? pooled : fresh;
        return Uni.createFrom()
                .emitter(outcome -> new Attempt(to, request, outcome).begin(client, options(to, request)));
    }

    private static HttpClientOptions options(EgressConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setMaxPoolSize(config.connectionsPerAddress());
    }

    private static RequestOptions options(Destination.Open to, EgressRequest request) {
        var target = to.target();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(to.address(), target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setHeaders(headers(target, request));
    }

    private static MultiMap headers(Target target, EgressRequest request) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        OF_THE_CONNECTION.forEach(headers::remove);
        return headers.set("Host", target.authority());
    }
}
