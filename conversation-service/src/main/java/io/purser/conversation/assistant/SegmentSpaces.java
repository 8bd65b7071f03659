package io.purser.conversation.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.Json;
import io.purser.security.SealedSecrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The Segment spaces that assistants may read profiles from. */
@ApplicationScoped
public class SegmentSpaces {

    private static final String FIND = "select segment_credential from assistant where account = $1 and id = $2";

    private final Pool database;
    private final SealedSecrets secrets;

    SegmentSpaces(Pool database, SealedSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Empty when the assistant has no credential that profiles can be read with. */
    public Uni<Optional<SegmentSpace>> of(AccountId account, AssistantId assistant) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(account.value(), assistant.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> space(row, account, assistant).stream())
                        .findFirst());
    }

    private Optional<SegmentSpace> space(Row row, AccountId account, AssistantId assistant) {
        return Optional.ofNullable(row.getString("segment_credential"))
                .flatMap(stored -> secrets.open(stored, account, assistant.value()))
                .map(SegmentSpaces::credential)
                .flatMap(SegmentCredential::space);
    }

    private static SegmentCredential credential(String json) {
        try {
            return Json.MAPPER.readValue(json, SegmentCredential.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored credential cannot be read", e);
        }
    }
}
