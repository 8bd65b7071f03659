package io.purser.contract.log;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells an outage, which passes, from a poison record, which does not. */
final class Failures {

    private Failures() {}

    /** True when the same work may succeed later: a connection, the database or the broker was not there. */
    static boolean pass(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Failures::isOutage);
    }

    private static boolean isOutage(@Nullable Throwable failure) {
        return switch (failure) {
            case JacksonException _ -> false; // an IOException, but the same bytes stay unreadable
            case DatabaseException refused -> isOutage(refused.getSqlState());
            case IOException _, TimeoutException _, RetriableException _, VertxException _ -> true;
            case io.smallrye.mutiny.TimeoutException _ -> true;
            case null, default -> false;
        };
    }

    /** Classes 08 (connection), 40 (serialization), 53 (resources) and 57 (operator), PostgreSQL appendix A. */
    private static boolean isOutage(@Nullable String sqlState) {
        return sqlState == null || Stream.of("08", "40", "53", "57").anyMatch(sqlState::startsWith);
    }
}
