package io.purser.knowledge.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The bytes of files, written and read part by part. */
@ApplicationScoped
public class FileParts {

    private static final String ADD = "INSERT INTO file_part (file, number, bytes) VALUES ($1, $2, $3)";
    private static final String READ = "SELECT bytes FROM file_part WHERE file = $1 AND number = $2";
    private static final String LEFT_BEHIND =
            """
            DELETE FROM file_part WHERE file IN (
                SELECT file FROM file_part
                WHERE number = 0 AND created < now() - interval '1 hour'
                  AND NOT EXISTS (SELECT 1 FROM content WHERE content.file = file_part.file)
                LIMIT 100)
            """;

    private final Pool database;

    public FileParts(Pool database) {
        this.database = database;
    }

    /** A new file's id, when all is stored. It is kept while it is the content of a source, and for an hour without one. */
    public Uni<UUID> add(Multi<Buffer> parts) {
        var file = UUID.randomUUID();
        var number = new AtomicInteger();
        return parts.onItem()
                .transformToUniAndConcatenate(part -> database.preparedQuery(ADD)
                        .execute(Tuple.of(file, number.getAndIncrement(), part))
                        .replaceWithVoid())
                .collect()
                .last()
                .replaceWith(file);
    }

    public Multi<byte[]> read(UUID file) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicInteger::new, number -> part(file, number.getAndIncrement()))
                .until(Optional::isEmpty)
                .map(Optional::orElseThrow);
    }

    /** Removes what no source holds: uploads that were not finished, and files that others took the place of. */
    public Uni<Void> clear() {
        return database.query(LEFT_BEHIND).execute().replaceWithVoid();
    }

    private Uni<Optional<byte[]>> part(UUID file, int number) {
        return database.preparedQuery(READ).execute(Tuple.of(file, number)).map(rows -> Rows.first(rows)
                .map(row -> row.getBuffer("bytes").getBytes()));
    }
}
