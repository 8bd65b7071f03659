package io.purser.knowledge.ingest;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.store.Rows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/** Sources as REST would have stored them. */
final class TestSources {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pool database;

    TestSources(Pool database) {
        this.database = database;
    }

    KnowledgeId add(String content) {
        var id = KnowledgeId.create();
        run(
                """
                INSERT INTO source (id, account, name, description, type, details, status, version, wanted, size,
                    attempts, removed, announced, created, updated)
                VALUES ($1, 'AC1', 'Name', '', 'Text', '{}', 'QUEUED', 0, 1, $2, 0, false, true, now(), now())
                """,
                Tuple.of(id.value(), (long) content.length()));
        run("INSERT INTO content (source, body) VALUES ($1, $2)", Tuple.of(id.value(), content));
        return id;
    }

    void renew(KnowledgeId source, String content) {
        run(
                "UPDATE source SET wanted = wanted + 1, status = 'QUEUED', leased_until = NULL, attempts = 0 WHERE id = $1",
                Tuple.of(source.value()));
        replaceContent(source, content);
    }

    /** All its texts are to be screened that were screened before. */
    void screenAgain(KnowledgeId source) {
        run(
                """
                UPDATE source SET wanted = wanted + 1, screened_from = wanted + 1, status = 'QUEUED', leased_until = NULL,
                    attempts = 0
                WHERE id = $1
                """,
                Tuple.of(source.value()));
    }

    /** As no version of its own. */
    void replaceContent(KnowledgeId source, String content) {
        run("UPDATE content SET body = $2 WHERE source = $1", Tuple.of(source.value(), content));
    }

    void endLease(KnowledgeId source) {
        run("UPDATE source SET leased_until = now() - interval '1 second' WHERE id = $1", Tuple.of(source.value()));
    }

    void markRemoved(KnowledgeId source) {
        run("UPDATE source SET removed = true WHERE id = $1", Tuple.of(source.value()));
    }

    void removeAll() {
        run("DELETE FROM source", Tuple.tuple());
    }

    String status(KnowledgeId source) {
        return column(source, "status");
    }

    String error(KnowledgeId source) {
        return column(source, "error");
    }

    private String column(KnowledgeId source, String column) {
        return Rows.first(database.preparedQuery("SELECT %s FROM source WHERE id = $1".formatted(column))
                        .execute(Tuple.of(source.value()))
                        .await()
                        .atMost(PATIENCE))
                .map(row -> row.getString(column))
                .orElseThrow();
    }

    private void run(String command, Tuple values) {
        database.preparedQuery(command).execute(values).await().atMost(PATIENCE);
    }
}
