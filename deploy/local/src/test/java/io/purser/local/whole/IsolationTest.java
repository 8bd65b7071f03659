package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Answer;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** For every operation, what belongs to another account is answered as if it were not there. */
@WithWhole
@SuppressWarnings("NullAway.Init") // each test begins with two accounts
class IsolationTest {

    private Belongings foreign;
    private Belongings own;
    private Purser stranger;

    @BeforeEach
    void twoAccounts(Whole whole) throws InterruptedException {
        var operator = new Purser(
                whole.door().as("operator", whole.installation().identity().operatorKey()));
        JsonNode account = operator.post("/v1/Accounts", Json.object().put("name", "Stranger"))
                .orThrow();
        String sid = account.path("sid").asText();
        stranger = new Purser(whole.door().as(sid, account.path("auth_token").asText()));
        foreign = Belongings.of(whole.purser(), whole.door().account());
        own = Belongings.of(stranger, sid);
    }

    /**
     * One of the ids in an operation's path is another's, the others are one's own.
     *
     * @param place which one
     */
    private record Walk(Operation operation, int place) {

        static Stream<Walk> through(Operation operation) {
            return IntStream.range(0, operation.collections().size())
                    .mapToObj(place -> new Walk(operation, place))
                    .filter(walk -> !walk.collection().equals(Belongings.VERSIONS));
        }

        String collection() {
            return operation.collections().get(place);
        }

        @Override
        public String toString() {
            return operation + ", another's of " + collection();
        }
    }

    @TestFactory
    Stream<DynamicTest> operationsOfTheServedDocument() {
        var operations = Operation.of(stranger);
        assertThat(operations).extracting(Operation::path).contains("/v1/Keys/{sid}", "/v1/Callbacks/{sid}/Redeliver");
        assertThat(operations).as("every path with an id is understood").allSatisfy(operation -> assertThat(
                        operation.collections())
                .hasSize(operation.path().split("\\{", -1).length - 1));
        return operations.stream()
                .flatMap(Walk::through)
                .map(walk -> DynamicTest.dynamicTest(walk.toString(), () -> check(walk)));
    }

    private void check(Walk walk) {
        String theirs = foreign.one(walk.collection());
        String nobodys = absentLike(theirs);
        boolean refused = walk.collection().equals(Belongings.ACCOUNTS);

        Answer ofForeign = call(walk, theirs);
        Answer ofAbsent = call(walk, nobodys);

        assertThat(ofForeign.status()).as(ofForeign.text()).isEqualTo(refused ? 403 : 404);
        assertThat(ofForeign.json().path("code").asInt()).isEqualTo(refused ? 20403 : 20404);
        assertAlike(ofForeign, theirs, ofAbsent, nobodys);
        if (walk.operation().verb().equals("get") && !refused) {
            Answer ofOwn = call(walk, own.one(walk.collection()));
            assertThat(ofOwn.isFine()).as("one's own: %s", ofOwn).isTrue();
        }
    }

    private Answer call(Walk walk, String id) {
        var ids = new ArrayList<>(walk.operation().collections().stream()
                .map(collection -> own.one(collection))
                .toList());
        ids.set(walk.place(), id);
        return walk.operation().call(stranger, ids);
    }

    private static void assertAlike(Answer ofForeign, String theirs, Answer ofAbsent, String nobodys) {
        assertThat(ofForeign.text().replace(theirs, "ID"))
                .isEqualTo(ofAbsent.text().replace(nobodys, "ID"));
    }

    @Test
    void foreignSourceIsNotSearched() {
        String theirs = foreign.one("Knowledge");
        String nobodys = absentLike(theirs);

        Answer ofForeign = search(theirs);

        assertThat(ofForeign.status()).isEqualTo(404);
        assertAlike(ofForeign, theirs, search(nobodys), nobodys);
    }

    private Answer search(String source) {
        var body = Json.object().put("query", "shipping");
        body.putArray("knowledge_ids").add(source);
        return stranger.post("/v1/Knowledge/Search", body);
    }

    @Test
    void nothingForeignCanBeAttached() {
        String assistant = "/v1/Assistants/" + own.one("Assistants");

        assertThat(stranger.post(assistant + "/Tools/" + foreign.one("Tools")).status())
                .isEqualTo(404);
        assertThat(stranger.post(assistant + "/Knowledge/" + foreign.one("Knowledge"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/v1/Tools", Belongings.tool().put("assistant_id", foreign.one("Assistants")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsShowWhatIsOnesOwn() {
        Stream.of(
                        "/v1/Assistants",
                        "/v1/Tools",
                        "/v1/Knowledge",
                        "/v1/Sessions",
                        "/v1/Policies",
                        "/v1/Keys",
                        "/v1/Callbacks")
                .forEach(list -> {
                    var ids = stranger.all(list).stream()
                            .map(item -> item.path("id").asText(item.path("sid").asText()))
                            .toList();
                    assertThat(ids).doesNotContainAnyElementsOf(foreign.all());
                });
        assertThat(stranger.all("/v1/Tools?AssistantId=" + foreign.one("Assistants")))
                .isEmpty();
        assertThat(stranger.all("/v1/Knowledge?AssistantId=" + foreign.one("Assistants")))
                .isEmpty();
        assertThat(stranger.all("/v1/Policies?ToolId=" + foreign.one("Tools"))).isEmpty();
        assertThat(stranger.all("/v1/Policies?KnowledgeId=" + foreign.one("Knowledge")))
                .isEmpty();
    }

    /** Two accounts may have sessions of one name, and see their own. */
    @Test
    void sameSessionNameIsAnotherSession() {
        assertThat(stranger.all("/v1/Sessions/demo-isolation/Messages"))
                .allSatisfy(message ->
                        assertThat(message.path("assistant_id").asText()).isEqualTo(own.one("Assistants")));
    }

    /** In the form of this one, and nobody's. */
    private static String absentLike(String id) {
        String random = UUID.randomUUID().toString();
        return id.substring(0, id.length() - 12) + random.substring(random.length() - 12);
    }
}
