package io.purser.knowledge.outside;

import io.purser.security.egress.EgressGate;
import io.purser.security.egress.EgressLimits;
import io.purser.security.egress.EgressTunnel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/**
 * Somebody's PostgreSQL, through the gate: read only, one connection for each piece of work. The
 * tunnel bounds time and bytes: it ends under the client's feet.
 */
record Postgres(EgressGate gate, Vertx vertx, Connection connection, EgressLimits limits) {

    private static final String BEGIN = "START TRANSACTION READ ONLY; SET LOCAL statement_timeout = %d";

    <T> Uni<T> read(Function<SqlConnection, Uni<T>> work) {
        return gate.tunnel(host(), port(), limits).chain(tunnel -> switch (tunnel) {
            case EgressTunnel.Open open -> through(open, work);
            case EgressTunnel.Shut(var reason) ->
                Uni.createFrom().<T>failure(new StoreFailed("The database cannot be asked. " + reason.why()));
        });
    }

    private <T> Uni<T> through(EgressTunnel.Open tunnel, Function<SqlConnection, Uni<T>> work) {
        return PgConnection.connect(vertx, Tunnelled.options(connection, tunnel.entrance()))
                .chain(client -> client.query(BEGIN.formatted(limits.time().toMillis()))
                        .execute()
                        .chain(() -> work.apply(client))
                        .eventually(() -> client.close().onFailure().recoverWithNull()))
                .onFailure(failure -> !(failure instanceof StoreFailed))
                .transform(failure -> new StoreFailed(said(failure, tunnel)))
                .onTermination()
                .invoke(tunnel::close);
    }

    private String said(Throwable failure, EgressTunnel.Open tunnel) {
        if (tunnel.overflowed()) {
            return "The database answered more than %d bytes".formatted(limits.bytes());
        }
        return tunnel.expired() ? late() : said(failure);
    }

    private String late() {
        return "The database gave no answer within %d ms"
                .formatted(limits.time().toMillis());
    }

    private String said(Throwable failure) {
        return switch (failure) {
            case PgException refusal -> said(refusal);
            case SSLException _ -> noSafeConnection();
            case Throwable other when other.getCause() instanceof SSLException -> noSafeConnection();
            case Throwable other
            when String.valueOf(other.getMessage()).contains("does not handle SSL") ->
                "The database has no TLS: where that is meant to be, set knowledge_source_details.sslmode to disable";
            default ->
                connection.text("sslmode").equals("verify-full")
                        ? noSafeConnection()
                        : "The database broke the connection off, or speaks another protocol";
        };
    }

    /** With a certificate that is not good the connection just ends. */
    private static String noSafeConnection() {
        return "There is no safe connection to the database: its certificate is not good for this host, or it broke off";
    }

    /** By its code alone: the message may quote anything. */
    private String said(PgException refusal) {
        return switch (String.valueOf(refusal.getSqlState())) {
            case "28P01", "28000" -> "The database did not accept knowledge_source_details.user and password";
            case "3D000" -> "There is no database \"%s\"".formatted(connection.text("database"));
            case "42501" -> "The user may not read the table \"%s\"".formatted(connection.text("table"));
            case "57014" ->
                "The database gave no answer within %d ms"
                        .formatted(limits.time().toMillis());
            default -> "The database answered with error " + refusal.getSqlState();
        };
    }

    private String host() {
        return connection.text("host");
    }

    private int port() {
        return connection.details().path("port").asInt();
    }
}
