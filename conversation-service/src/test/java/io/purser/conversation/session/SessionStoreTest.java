package io.purser.conversation.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.MessageAccepted;
import io.purser.contract.event.MessageReceived;
import io.purser.contract.event.Mode;
import io.purser.contract.event.Verdict;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import io.purser.conversation.turn.Folding;
import io.purser.conversation.turn.MidTurn;
import io.purser.conversation.turn.Session;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions in a real database. */
class SessionStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Folding FOLDING = new Folding(MidTurn.TAKE_OVER);

    private static EmbeddedPostgres postgres;
    private static Vertx vertx;
    private static Pool pool;
    private static SessionStore store;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        vertx = Vertx.vertx();
        pool = PgBuilder.pool()
                .connectingTo(new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(postgres.getPort())
                        .setDatabase("postgres")
                        .setUser("postgres"))
                .using(vertx)
                .build();
        store = new SessionStore(pool);
    }

    @AfterAll
    static void stop() throws IOException {
        pool.close().await().atMost(PATIENCE);
        vertx.close().await().atMost(PATIENCE);
        postgres.close();
    }

    private final SessionId session = new SessionId("demo-" + EventId.create());

    @Test
    void unknownSessionIsEmpty() {
        var kept = load(received());

        assertThat(kept.version()).isZero();
        assertThat(kept.session()).isEqualTo(Session.NEW);
    }

    @Test
    void foldIsFoundAgainWithItsHistory() {
        var message = received();
        var after = folded(folded(load(message), message), accepted(message));

        var found = load(message);

        assertThat(found).isEqualTo(after);
        assertThat(found.history()).hasSize(1);
        assertThat(found.identity()).isEqualTo("email:ada@example.com");
    }

    @Test
    void eventSeenBeforeChangesNothing() {
        var message = received();
        var after = folded(load(message), message);

        assertThat(keep(message, after)).isFalse();
        assertThat(load(message).version()).isEqualTo(1);
    }

    @Test
    void foldOnOutdatedSessionFailsAndLeavesNoTrace() {
        var message = received();
        var outdated = load(message);
        folded(outdated, message);
        var other = received();

        assertThatThrownBy(() -> folded(outdated, other))
                .isInstanceOfSatisfying(PgException.class, failure -> assertThat(failure.getSqlState())
                        .isEqualTo("40001"));
        assertThat(folded(load(other), other).version()).isEqualTo(2);
    }

    @Test
    void overdueTurnIsFoundUntilItHasEnded() {
        var message = received();
        folded(load(message), message);

        assertThat(overdue(NOW.plusSeconds(24))).doesNotContain(message.header());
        assertThat(overdue(NOW.plusSeconds(26))).contains(message.header());
    }

    @Test
    void oldEventsAreForgotten() {
        var message = received();
        folded(load(message), message);

        assertThat(store.forgetEventsBefore(NOW.plusSeconds(1)).await().atMost(PATIENCE))
                .isPositive();
    }

    private Kept load(MessageReceived message) {
        return store.load(message.header(), 100).await().atMost(PATIENCE);
    }

    private static Kept folded(Kept before, ConversationEvent event) {
        var folded = FOLDING.fold(before.session(), event);
        var after = before.after(event, folded, 100);
        assertThat(store.keep(event, after, folded.entries()).await().atMost(PATIENCE))
                .isTrue();
        return after;
    }

    private static boolean keep(MessageReceived message, Kept after) {
        return store.keep(message, after, List.of()).await().atMost(PATIENCE);
    }

    private static List<Header> overdue(Instant now) {
        return store.overdue(now).await().atMost(PATIENCE);
    }

    private MessageReceived received() {
        var id = EventId.create();
        var header = Header.first(
                id, NOW, NOW.plusSeconds(25), new AccountId("AC1"), new AssistantId("aia_asst_1"), session);
        return new MessageReceived(header, MessageId.of(id, NOW), "email:ada@example.com", "hello", Mode.CHAT, "rest");
    }

    private static MessageAccepted accepted(MessageReceived message) {
        return new MessageAccepted(
                message.header().answer(NOW), message.message(), new Verdict(Verdict.Decision.ALLOW, List.of(), 1));
    }
}
