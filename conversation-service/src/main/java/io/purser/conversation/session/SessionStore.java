package io.purser.conversation.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.Codec;
import io.purser.contract.log.Json;
import io.purser.conversation.turn.Entry;
import io.purser.conversation.turn.Session;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Sessions in the database. Statements are plain SQL, as each fold is one round trip. */
@ApplicationScoped
class SessionStore {

    private static final String FOLD =
            "select fold($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9, $10, $11::text::jsonb)";
    private static final String LOAD =
            "select version, entries, assistant, identity, state::text as state from session where account = $1 and id = $2";
    private static final String HISTORY =
            "select entry::text as entry from message where account = $1 and session = $2 order by seq desc limit $3";
    private static final String OVERDUE =
            "select state::text as state from session where deadline < $1 order by deadline limit 500";
    private static final String FORGET = "delete from folded_event where at < $1";

    private final Pool database;

    SessionStore(Pool database) {
        this.database = database;
    }

    /** The session with the latest entries of its history, or an empty one. */
    Uni<Kept> load(Header header, int historyEntries) {
        var session = database.preparedQuery(LOAD)
                .execute(Tuple.of(header.account().value(), header.session().value()));
        var history = database.preparedQuery(HISTORY)
                .execute(Tuple.of(header.account().value(), header.session().value(), historyEntries));
        return Uni.combine()
                .all()
                .unis(session, history)
                .with((found, entries) -> found.size() == 0
                        ? Kept.none(header)
                        : kept(found.iterator().next(), entries));
    }

    /**
     * Keeps what the event has made of the session.
     *
     * @return false when the event was folded before; nothing is changed then
     */
    Uni<Boolean> keep(ConversationEvent event, Kept after, List<Entry> added) {
        Header header = event.header();
        return database.preparedQuery(FOLD)
                .execute(Tuple.from(new Object[] {
                    header.id().value(),
                    utc(header.at()),
                    header.account().value(),
                    header.session().value(),
                    after.assistant().value(),
                    after.identity(),
                    json(after.session()),
                    deadline(after.session()),
                    after.version(),
                    after.entries() - added.size(),
                    entries(added)
                }))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** The headers of the messages whose turns should have ended by then. */
    Uni<List<Header>> overdue(Instant now) {
        return database.preparedQuery(OVERDUE).execute(Tuple.of(utc(now))).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> read(row.getString("state"), Session.class).turn().running())
                .flatMap(Optional::stream)
                .map(turn -> turn.question().origin())
                .toList());
    }

    /** Events older than the log keeps them cannot be seen again. */
    Uni<Integer> forgetEventsBefore(Instant time) {
        return database.preparedQuery(FORGET).execute(Tuple.of(utc(time))).map(RowSet::rowCount);
    }

    private static Kept kept(Row row, RowSet<Row> latestFirst) {
        var history = new ArrayList<Entry>();
        latestFirst.forEach(entry -> history.addFirst(read(entry.getString("entry"), Entry.class)));
        return new Kept(
                row.getLong("version"),
                row.getInteger("entries"),
                new AssistantId(row.getString("assistant")),
                row.getString("identity"),
                read(row.getString("state"), Session.class),
                history);
    }

    private static @Nullable OffsetDateTime deadline(Session session) {
        return session.turn()
                .running()
                .map(turn -> utc(turn.question().deadline()))
                .orElse(null);
    }

    private static String entries(List<Entry> added) {
        try {
            return Json.MAPPER
                    .writerFor(Json.MAPPER.getTypeFactory().constructCollectionType(List.class, Entry.class))
                    .writeValueAsString(added);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Session session) {
        return new String(Codec.value(session), StandardCharsets.UTF_8);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
