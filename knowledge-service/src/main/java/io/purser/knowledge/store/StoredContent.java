package io.purser.knowledge.store;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.media.FileType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Reads what sources were filled with. */
@ApplicationScoped
public class StoredContent {

    private static final String TEXT = "SELECT body FROM content WHERE source = $1 AND body IS NOT NULL";
    private static final String FILE =
            """
            SELECT details::json ->> 'file_name' AS name, file_type, file
            FROM content JOIN source ON source.id = content.source
            WHERE source.id = $1 AND file IS NOT NULL
            """;

    private final Pool database;

    public StoredContent(Pool database) {
        this.database = database;
    }

    /** What was sent as text; empty when the source is gone. */
    public Uni<Optional<String>> text(KnowledgeId source) {
        return first(TEXT, source, row -> row.getString("body"));
    }

    /** What was uploaded; empty when the source is gone. */
    public Uni<Optional<StoredFile>> file(KnowledgeId source) {
        return first(
                FILE,
                source,
                row -> new StoredFile(
                        row.getString("name"), FileType.valueOf(row.getString("file_type")), row.getUUID("file")));
    }

    private <T> Uni<Optional<T>> first(String query, KnowledgeId source, Function<Row, T> read) {
        return database.preparedQuery(query).execute(Tuple.of(source.value())).map(rows -> Rows.first(rows)
                .map(read));
    }
}
