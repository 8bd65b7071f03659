package io.purser.knowledge.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.Json;
import io.purser.knowledge.store.Rows;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The connections that are stored. Their secrets are open only in what this gives out. */
@ApplicationScoped
class Connections {

    private static final String FIND =
            """
            SELECT version, details, embedding_model, secret FROM source
            WHERE id = $1 AND account = $2 AND type = 'Database' AND NOT removed
            """;

    private final Pool database;
    private final SealedSecrets secrets;

    Connections(Pool database, SealedSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Fails with {@link StoreFailed} when the account has no such source. */
    Uni<Connection> of(AccountId account, KnowledgeId source) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(source.value(), account.value()))
                .map(rows -> Rows.first(rows)
                        .map(row -> connection(row, account, source))
                        .orElseThrow(() -> new StoreFailed("The source is gone")));
    }

    private Connection connection(Row row, AccountId account, KnowledgeId source) {
        return new Connection(
                account,
                source,
                row.getLong("version"),
                Optional.ofNullable(row.getString("embedding_model")).orElse(""),
                json(row.getString("details")),
                Optional.ofNullable(row.getString("secret")).map(kept -> open(kept, account, source)));
    }

    private String open(String kept, AccountId account, KnowledgeId source) {
        return secrets.open(kept, account, source.value())
                .orElseThrow(() -> new StoreFailed("The stored secret cannot be opened any more: send it again"));
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored details are no JSON", e);
        }
    }
}
