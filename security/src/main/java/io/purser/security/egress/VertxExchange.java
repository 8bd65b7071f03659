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

/** Over the wire, HTTP/1.1. The connection goes to the checked address; the URL's own name stays in the Host header and in TLS. */
record VertxExchange(HttpClient client) implements Exchange {

    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "transfer-encoding");

    static VertxExchange create(Vertx vertx, EgressConfig config) {
        return new VertxExchange(vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setMaxPoolSize(config.connectionsPerAddress())
                .setKeepAliveTimeout(Math.toIntExact(config.keepAlive().toSeconds()))));
    }

    @Override
    public Uni<EgressOutcome> send(Destination.Open to, EgressRequest request) {
        return Uni.createFrom()
                .emitter(outcome -> new Attempt(to, request, outcome).begin(client, options(to, request)));
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
