package io.purser.knowledge.outside;

import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Options that lead into a tunnel, and nowhere else, while TLS asks for the name of the host behind it. */
final class Tunnelled extends PgConnectOptions {

    private static final String BY_NAME = "HTTPS";

    private final SocketAddress entrance;

    private Tunnelled(SocketAddress entrance) {
        this.entrance = entrance;
    }

    static PgConnectOptions options(Connection connection, InetSocketAddress entrance) {
        var options = new Tunnelled(SocketAddress.inetSocketAddress(entrance));
        // Only what poolers in front of a database let through.
        options.setProperties(Map.of("client_encoding", "utf8", "application_name", "purser"));
        options.setHost(connection.text("host"))
                .setPort(connection.details().path("port").asInt())
                .setDatabase(connection.text("database"))
                .setUser(connection.text("user"))
                .setPassword(connection.secret().orElse(""))
                .setUseLayer7Proxy(true)
                .setReconnectAttempts(0);
        return options.safe(connection.text("sslmode"));
    }

    @Override
    public SocketAddress getSocketAddress() {
        return entrance;
    }

    private PgConnectOptions safe(String mode) {
        return switch (mode) {
            case "disable" -> setSslMode(SslMode.DISABLE);
            case "verify-full" ->
                setSslMode(SslMode.VERIFY_FULL)
                        .setHostnameVerificationAlgorithm(BY_NAME)
                        .setTrustOptions(TrustOptions.wrap(publicly()));
            default -> setSslMode(SslMode.REQUIRE).setTrustAll(true);
        };
    }

    /** Whoever Java trusts. */
    private static TrustManager publicly() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((@Nullable KeyStore) null);
            return factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has trust managers", e);
        }
    }
}
