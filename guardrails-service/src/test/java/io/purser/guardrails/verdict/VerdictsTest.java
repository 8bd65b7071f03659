package io.purser.guardrails.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Verdict;
import io.purser.contract.event.Verdict.Decision;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import io.purser.contract.id.TurnId;
import io.purser.guardrails.screening.Surface;
import io.purser.security.Grant;
import io.purser.security.ServiceTokens;
import io.purser.testparts.Anything;
import io.purser.testparts.Barrage;
import io.purser.testparts.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The store on a real database, and what the API shows of it. */
@QuarkusTest
@QuarkusTestResource(Database.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class VerdictsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PATH = "/v1/Guardrails/Verdicts";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456789Z");

    @TestHTTPResource
    URI address;

    @Inject
    VerdictStore store;

    @Inject
    ServiceTokens tokens;

    private final AccountId account =
            new AccountId("AC" + UUID.randomUUID().toString().replace("-", ""));
    private final AssistantId assistant = AssistantId.create();

    @Test
    void verdictIsShownAsItWasKept() {
        var kept = verdict("webhook:1", NOON);
        add(kept);

        var shown = get(account, PATH);

        assertThat(shown.getList("verdicts")).hasSize(1);
        assertThat(shown.getString("verdicts[0].id")).isEqualTo(kept.event().toString());
        assertThat(shown.getString("verdicts[0].account_sid")).isEqualTo(account.value());
        assertThat(shown.getString("verdicts[0].assistant_id")).isEqualTo(assistant.value());
        assertThat(shown.getString("verdicts[0].session_id")).isEqualTo("webhook:1");
        assertThat(shown.getString("verdicts[0].surface")).isEqualTo("tool-result");
        assertThat(shown.getString("verdicts[0].decision")).isEqualTo("REDACT");
        assertThat(shown.getBoolean("verdicts[0].flagged")).isTrue();
        assertThat(shown.getString("verdicts[0].date_created")).isEqualTo("2026-01-01T12:00:00.123456Z");
        assertThat(shown.getString("verdicts[0].findings[0].detector")).isEqualTo("rules");
        assertThat(shown.getDouble("verdicts[0].findings[0].score")).isEqualTo(0.75);
        assertThat(shown.getInt("verdicts[0].findings[0].spans[0].end")).isEqualTo(9);
    }

    @Test
    void verdictThatComesTwiceIsKeptOnce() {
        var kept = verdict("webhook:1", NOON);
        add(kept, kept);
        add(kept);

        assertThat(get(account, PATH).getList("verdicts")).hasSize(1);
    }

    @Test
    void manyAtOnceAreAllKept() {
        var many = IntStream.range(0, 1_200)
                .mapToObj(i -> verdict("webhook:many", NOON.plusMillis(i)))
                .toList();

        add(many.toArray(VerdictRecord[]::new));

        assertThat(get(account, PATH + "?PageSize=1000").getList("verdicts")).hasSize(1_000);
    }

    @Test
    void oneThatCannotBeKeptDoesNotTakeOthersWithIt() {
        var good = verdict("webhook:good", NOON);
        var bad = verdict("webhook:\u0000", NOON);

        var outcomes = await(Uni.join()
                .all(List.of(kept(good), kept(bad), kept(verdict("webhook:good", NOON))))
                .andCollectFailures());

        assertThat(outcomes).containsExactly(true, false, true);
    }

    @Test
    void pagesGoFromNewToOldAndBack() {
        var sameTime = IntStream.range(0, 3).mapToObj(i -> verdict("webhook:2", NOON));
        var later = IntStream.range(1, 3).mapToObj(i -> verdict("webhook:2", NOON.plusSeconds(i)));
        add(Stream.concat(sameTime, later).toArray(VerdictRecord[]::new));

        var first = get(account, PATH + "?PageSize=2&SessionId=webhook:2");
        var second = get(account, first.getString("meta.next_page_url"));
        var third = get(account, second.getString("meta.next_page_url"));
        var back = get(account, third.getString("meta.previous_page_url"));

        var ids = new ArrayList<String>(first.getList("verdicts.id"));
        ids.addAll(second.getList("verdicts.id"));
        ids.addAll(third.getList("verdicts.id"));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(first.getString("verdicts[0].date_created")).startsWith("2026-01-01T12:00:02");
        assertThat(third.getString("meta.next_page_url")).isNull();
        assertThat(back.getList("verdicts.id")).isEqualTo(second.getList("verdicts.id"));
    }

    @Test
    void otherSessionsAndAccountsAreNotShown() {
        add(verdict("webhook:mine", NOON));

        assertThat(get(account, PATH + "?SessionId=webhook:other").getList("verdicts"))
                .isEmpty();
        assertThat(get(new AccountId("AC00000000000000000000000000000009"), PATH)
                        .getList("verdicts"))
                .isEmpty();
    }

    @Test
    void requestWithoutTokenOrWithAForeignPlaceIsRefused() {
        given().get(PATH).then().statusCode(401);
        given().header("Authorization", "Bearer " + tokens.sign(Grant.to(account)))
                .get(PATH + "?PageToken=PTYWhlbGxv")
                .then()
                .statusCode(400);
    }

    @Test
    void anyQueryIsAnsweredOrRefused() {
        add(verdict("webhook:any", NOON));
        var queries = Anything.query(List.of("PageSize", "Page", "PageToken", "SessionId", "Other"));

        try (var barrage = Barrage.on(address.getPort(), tokens.sign(Grant.to(account)))) {
            barrage.each(queries.map(query -> Request.get(PATH + query)));
        }
    }

    private void add(VerdictRecord... verdicts) {
        await(Uni.join()
                .all(List.of(verdicts).stream().map(store::add).toList())
                .andFailFast());
    }

    private Uni<Boolean> kept(VerdictRecord verdict) {
        return store.add(verdict).replaceWith(true).onFailure().recoverWithItem(false);
    }

    private JsonPath get(AccountId caller, String address) {
        return given().header("Authorization", "Bearer " + tokens.sign(Grant.to(caller)))
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private VerdictRecord verdict(String session, Instant at) {
        var event = EventId.create();
        var finding = new Finding("rules", "1", 0.75, 0.5, true, List.of(new Span(3, 9)), "drops");
        return new VerdictRecord(
                event,
                account,
                assistant,
                new SessionId(session),
                new TurnId(event.toString()),
                Surface.TOOL_RESULT,
                new Verdict(Decision.REDACT, List.of(finding), 42),
                at);
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LONG);
    }
}
