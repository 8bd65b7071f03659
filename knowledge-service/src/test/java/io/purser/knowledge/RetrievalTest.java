package io.purser.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Header;
import io.purser.contract.event.Passage;
import io.purser.contract.event.RetrievalRequested;
import io.purser.contract.event.RetrievalResult;
import io.purser.contract.event.RetrievalResult.Found;
import io.purser.contract.event.RetrievalResult.NotSearched;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.ConversationLog;
import io.purser.knowledge.installation.Answers;
import io.purser.knowledge.installation.Installation;
import io.purser.knowledge.installation.Rest;
import io.purser.knowledge.outside.LocalStores;
import io.purser.security.ServiceTokens;
import io.purser.testparts.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class RetrievalTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000011");
    private static final AccountId OTHER = new AccountId("AC00000000000000000000000000000012");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    URI address;

    @Inject
    ServiceTokens tokens;

    @Inject
    ConversationLog log;

    TestBroker broker;
    LocalStores stores;
    Answers answers;
    Rest rest;

    @BeforeEach
    void begin() {
        rest = new Rest(address, tokens, ACCOUNT);
        answers = new Answers(broker.address());
    }

    @AfterEach
    void end() {
        answers.close();
    }

    @Test
    void retrievalRightAfterTheCreationFindsTheSource() {
        String id = rest.text("Shop hours", "# Hours\n\nThe shop opens at nine in the morning.");

        var result = ask(requested(ACCOUNT, Instant.now().plusSeconds(25), "When does the shop open?", id));

        assertThat(passages(result)).singleElement().satisfies(passage -> {
            assertThat(passage.source()).isEqualTo(new KnowledgeId(id));
            assertThat(passage.sourceName()).isEqualTo("Shop hours");
            assertThat(passage.heading()).isEqualTo("Hours");
            assertThat(passage.text()).isEqualTo("The shop opens at nine in the morning.");
            assertThat(passage.score()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void nothingNearIsFoundWithoutPassages() {
        String id = rest.text("Shop hours", "The shop opens at nine in the morning.");

        var result = ask(requested(ACCOUNT, Instant.now().plusSeconds(25), "protein folding in yeast", id));

        assertThat(passages(result)).isEmpty();
    }

    @Test
    void retrievalFindsPassagesOfAVectorStoreAndSaysLittleWhenItFails() {
        stores.index("asked", 1536, "The shop opens at nine, says the store.");
        String id = store("asked");
        rest.awaitStatus(id, "COMPLETED");

        var found = ask(requested(ACCOUNT, Instant.now().plusSeconds(25), "When does the shop open?", id));
        stores.remove("asked");
        var lost = ask(requested(ACCOUNT, Instant.now().plusSeconds(25), "When does the shop open?", id));

        assertThat(passages(found)).singleElement().satisfies(passage -> {
            assertThat(passage.source()).isEqualTo(new KnowledgeId(id));
            assertThat(passage.text()).isEqualTo("The shop opens at nine, says the store.");
            assertThat(passage.heading()).isEqualTo("Help");
        });
        assertThat(lost).isEqualTo(new NotSearched("No vector store could be searched."));
    }

    private String store(String index) {
        return rest.json(Map.of(
                        "name", "Vectors",
                        "type", "Database",
                        "embedding_model", "text-embedding-3-small",
                        "knowledge_source_details",
                                Map.of("index", index, "namespace", "help", "api_key", stores.apiKey())))
                .post("/v1/Knowledge")
                .path("id");
    }

    @Test
    void unknownSourceIsAnsweredWithTheReason() {
        var result = ask(requested(ACCOUNT, Instant.now().plusSeconds(25), "anything", "aia_know_none"));

        assertThat(result).isInstanceOfSatisfying(NotSearched.class, not -> assertThat(not.why())
                .contains("no such knowledge source"));
    }

    @Test
    void anotherAccountsSourceIsNotSearched() {
        String id = rest.text("Shop hours", "The shop opens at nine in the morning.");
        rest.awaitStatus(id, "COMPLETED");

        var result = ask(requested(OTHER, Instant.now().plusSeconds(25), "When does the shop open?", id));

        assertThat(result).isInstanceOf(NotSearched.class);
    }

    @Test
    void retrievalThatComesTooLateIsAnsweredNonetheless() {
        var result = ask(requested(ACCOUNT, Instant.now().minusSeconds(1), "anything", "aia_know_none"));

        assertThat(result).isInstanceOfSatisfying(NotSearched.class, not -> assertThat(not.why())
                .contains("no time"));
    }

    @Test
    void sameRetrievalTwiceHasTheSameAnswersId() {
        String id = rest.text("Shop hours", "The shop opens at nine in the morning.");
        var requested = requested(ACCOUNT, Instant.now().plusSeconds(25), "When does the shop open?", id);

        log.append(requested).await().atMost(PATIENCE);
        log.append(requested).await().atMost(PATIENCE);

        assertThat(answers.to(requested, 2, PATIENCE))
                .extracting(completed -> completed.header().id())
                .containsOnly(requested.header().answer(Instant.EPOCH).id());
    }

    private RetrievalResult ask(RetrievalRequested requested) {
        log.append(requested).await().atMost(PATIENCE);
        var answer = answers.to(requested, 1, PATIENCE);
        assertThat(answer).singleElement().satisfies(completed -> {
            assertThat(completed.call()).isEqualTo(requested.call());
            assertThat(completed.header().cause()).isEqualTo(requested.header().id());
        });
        return answer.getFirst().result();
    }

    private static List<Passage> passages(RetrievalResult result) {
        return switch (result) {
            case Found(var passages) -> passages;
            case NotSearched(var why) -> throw new AssertionError(why);
        };
    }

    private static RetrievalRequested requested(AccountId account, Instant deadline, String query, String source) {
        var header = Header.first(
                EventId.create(),
                Instant.now(),
                deadline,
                account,
                new AssistantId("aia_asst_1"),
                new SessionId("session"));
        return new RetrievalRequested(header, new CallId("call_1"), List.of(new KnowledgeId(source)), query, 3);
    }
}
