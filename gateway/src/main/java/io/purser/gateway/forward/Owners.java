package io.purser.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Connections to the services. */
@Singleton
class Owners {

    private static final int KEEP_ALIVE_SECONDS = 60;

    private final HttpClient client;
    private final OwnersConfig addresses;

    Owners(Vertx vertx, OwnersConfig addresses, ForwardingConfig config) {
        this.addresses = addresses;
        this.client = vertx.createHttpClient(options(config), pool(config));
    }

    /** A request to the owner, not sent yet. Fails when there is no connection: then nothing has reached the owner. */
    Future<HttpClientRequest> open(Owner owner, HttpMethod method, String uri, Duration patience) {
        var address = address(owner);
        return client.request(new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(port(address))
                .setSsl(isSecure(address))
                .setURI(uri)
                .setConnectTimeout(patience.toMillis())
                .setIdleTimeout(patience.toMillis()));
    }

    private URI address(Owner owner) {
        return switch (owner) {
            case CONVERSATION -> addresses.conversation();
            case TOOLS -> addresses.tools();
            case KNOWLEDGE -> addresses.knowledge();
            case GUARDRAILS -> addresses.guardrails();
        };
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure(address) ? 443 : 80;
    }

    private static boolean isSecure(URI address) {
        return "https".equals(address.getScheme());
    }

    private static HttpClientOptions options(ForwardingConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectPatience().toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTcpNoDelay(true);
    }

    private static PoolOptions pool(ForwardingConfig config) {
        return new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waitingAtMost());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
