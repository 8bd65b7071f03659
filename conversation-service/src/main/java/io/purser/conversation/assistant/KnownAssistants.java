package io.purser.conversation.assistant;

import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether an account has an assistant, for those who need no more of it. */
@ApplicationScoped
public class KnownAssistants {

    private final Pool database;

    KnownAssistants(Pool database) {
        this.database = database;
    }

    /** Fails with the 404 of an absent assistant, also when it is another account's. */
    public Uni<Void> require(AccountId account, String id) {
        return database.preparedQuery("select 1 from assistant where account = $1 and id = $2")
                .execute(Tuple.of(account.value(), id))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ApiException.notFound("assistant " + id);
                    }
                })
                .replaceWithVoid();
    }
}
