package io.purser.guardrails.monitor;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;

/** Work that one replica does for all. */
final class Duty {

    private static final String TAKE =
            """
            insert into duty (name, holder, until) values ($1, $2, now() + make_interval(secs => $3))
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
                where duty.holder = excluded.holder or duty.until < now()""";

    private final UUID replica = UUID.randomUUID();
    private final Pool pool;
    private final String name;
    private final Duration lease;

    Duty(Pool pool, String name, Duration lease) {
        this.pool = pool;
        this.name = name;
        this.lease = lease;
    }

    /** Whether it is this replica's for the time of the lease. */
    Uni<Boolean> take() {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(name, replica, lease.toMillis() / 1000.0))
                .map(rows -> rows.rowCount() > 0);
    }
}
