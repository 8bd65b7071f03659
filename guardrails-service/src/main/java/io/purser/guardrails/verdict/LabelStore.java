package io.purser.guardrails.verdict;

import io.purser.contract.id.AccountId;
import io.purser.contract.id.EventId;
import io.purser.contract.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All labels. */
@ApplicationScoped
class LabelStore {

    private static final String PUT =
            """
            insert into label (id, account, event, detector, judgement, note, who) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (event, detector, who) do update
                set judgement = excluded.judgement, note = excluded.note, at = now()
            returning *""";

    private static final String OF = "select * from label where account = $1 and event = $2";

    private final Pool pool;

    LabelStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Label> put(VerdictRecord verdict, LabelRequest request, Label.Judgement judgement) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.tuple()
                        .addValue(UUID.randomUUID())
                        .addValue(verdict.account().value())
                        .addValue(verdict.event().value())
                        .addValue(request.detector())
                        .addValue(judgement.name())
                        .addValue(request.note())
                        .addValue(request.who()))
                .map(rows -> label(rows.iterator().next()));
    }

    /** In a fixed order. */
    Uni<List<Label>> of(AccountId account, EventId verdict, PageRequest page, Optional<UUID> place) {
        String order = page.forward()
                ? " and ($3::uuid is null or id > $3) order by id limit $4"
                : " and id < $3 order by id desc limit $4";
        return pool.preparedQuery(OF + order)
                .execute(Tuple.of(account.value(), verdict.value(), place.orElse(null), page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LabelStore::label)
                        .toList());
    }

    /** False when there was none. */
    Uni<Boolean> remove(AccountId account, EventId verdict, UUID label) {
        return pool.preparedQuery("delete from label where account = $1 and event = $2 and id = $3")
                .execute(Tuple.of(account.value(), verdict.value(), label))
                .map(rows -> rows.rowCount() > 0);
    }

    private static Label label(Row row) {
        return new Label(
                row.getUUID("id"),
                new AccountId(row.getString("account")),
                new EventId(row.getUUID("event")),
                row.getString("detector"),
                Label.Judgement.valueOf(row.getString("judgement")),
                row.getString("note"),
                row.getString("who"),
                row.getOffsetDateTime("at").toInstant());
    }
}
