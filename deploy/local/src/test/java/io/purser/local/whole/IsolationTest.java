package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Answer;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every operation, what belongs to another account is answered as if it were not there. */
@WithWhole
@SuppressWarnings("NullAway.Init") // each test begins with two accounts
class IsolationTest {

    private Map<String, String> foreign = Map.of();
    private Map<String, String> own = Map.of();
    private Purser stranger;

    /**
     * An operation on something that has an id.
     *
     * @param of what kind of thing it is
     */
    private record Operation(String name, String of, BiFunction<Purser, String, Answer> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void twoAccounts(Whole whole) {
        var operator = new Purser(
                whole.door().as("operator", whole.installation().identity().operatorKey()));
        JsonNode account = operator.post("/v1/Accounts", Json.object().put("name", "Stranger"))
                .orThrow();
        stranger = new Purser(whole.door()
                .as(account.path("sid").asText(), account.path("auth_token").asText()));
        foreign = things(new Purser(whole.door()));
        own = things(stranger);
    }

    static Stream<Operation> operations() {
        var none = Json.object();
        return Stream.of(
                on("fetch assistant", "assistant", (purser, id) -> purser.get("/v1/Assistants/" + id)),
                on("update assistant", "assistant", (purser, id) -> purser.put("/v1/Assistants/" + id, name("taken"))),
                on("delete assistant", "assistant", (purser, id) -> purser.delete("/v1/Assistants/" + id)),
                on("list its tools", "assistant", (purser, id) -> purser.get("/v1/Assistants/%s/Tools".formatted(id))),
                on(
                        "list its knowledge",
                        "assistant",
                        (purser, id) -> purser.get("/v1/Assistants/%s/Knowledge".formatted(id))),
                on(
                        "list feedbacks",
                        "assistant",
                        (purser, id) -> purser.get("/v1/Assistants/%s/Feedbacks".formatted(id))),
                on(
                        "give feedback",
                        "assistant",
                        (purser, id) -> purser.post(
                                "/v1/Assistants/%s/Feedbacks".formatted(id),
                                none.deepCopy().put("session_id", "demo"))),
                on(
                        "list versions",
                        "assistant",
                        (purser, id) -> purser.get("/v1/Assistants/%s/Versions".formatted(id))),
                on(
                        "fetch version",
                        "assistant",
                        (purser, id) -> purser.get("/v1/Assistants/%s/Versions/1".formatted(id))),
                on(
                        "restore version",
                        "assistant",
                        (purser, id) -> purser.post("/v1/Assistants/%s/Versions/1/Restore".formatted(id))),
                on(
                        "send message",
                        "assistant",
                        (purser, id) -> purser.post(
                                "/v1/Assistants/%s/Messages".formatted(id),
                                none.deepCopy().put("identity", "user_id:a").put("body", "Hello"))),
                on("fetch tool", "tool", (purser, id) -> purser.get("/v1/Tools/" + id)),
                on("update tool", "tool", (purser, id) -> purser.put("/v1/Tools/" + id, name("taken"))),
                on("delete tool", "tool", (purser, id) -> purser.delete("/v1/Tools/" + id)),
                on("fetch knowledge", "knowledge", (purser, id) -> purser.get("/v1/Knowledge/" + id)),
                on("update knowledge", "knowledge", (purser, id) -> purser.put("/v1/Knowledge/" + id, name("taken"))),
                on("delete knowledge", "knowledge", (purser, id) -> purser.delete("/v1/Knowledge/" + id)),
                on(
                        "knowledge status",
                        "knowledge",
                        (purser, id) -> purser.get("/v1/Knowledge/%s/Status".formatted(id))),
                on("list chunks", "knowledge", (purser, id) -> purser.get("/v1/Knowledge/%s/Chunks".formatted(id))),
                on("search", "knowledge", (purser, id) -> {
                    var body = none.deepCopy().put("query", "shipping");
                    body.putArray("knowledge_ids").add(id);
                    return purser.post("/v1/Knowledge/Search", body);
                }),
                on("fetch session", "session", (purser, id) -> purser.get("/v1/Sessions/" + id)),
                on("list messages", "session", (purser, id) -> purser.get("/v1/Sessions/%s/Messages".formatted(id))));
    }

    @ParameterizedTest
    @MethodSource
    void operations(Operation operation) {
        String absent = "aia_%s_%s".formatted(operation.of(), UUID.randomUUID());

        Answer ofForeign = operation.call().apply(stranger, foreign.get(operation.of()));
        Answer ofAbsent = operation.call().apply(stranger, absent);

        assertThat(ofForeign.status()).as(ofForeign.text()).isEqualTo(404);
        assertThat(ofForeign.json().path("code").asInt()).isEqualTo(20404);
        assertThat(ofForeign.text().replace(foreign.get(operation.of()), "ID"))
                .isEqualTo(ofAbsent.text().replace(absent, "ID"));
    }

    @Test
    void nothingForeignCanBeAttached() {
        String assistant = "/v1/Assistants/" + own.get("assistant");

        assertThat(stranger.post(assistant + "/Tools/" + foreign.get("tool")).status())
                .isEqualTo(404);
        assertThat(stranger.post(assistant + "/Knowledge/" + foreign.get("knowledge"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/v1/Tools", tool().put("assistant_id", foreign.get("assistant")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsShowWhatIsOnesOwn() {
        Stream.of("/v1/Assistants", "/v1/Tools", "/v1/Knowledge", "/v1/Sessions", "/v1/Policies")
                .forEach(list -> {
                    var ids = stranger.all(list).stream()
                            .map(item -> item.path("id").asText())
                            .toList();
                    assertThat(ids).doesNotContainAnyElementsOf(foreign.values());
                });
        assertThat(stranger.all("/v1/Tools?AssistantId=" + foreign.get("assistant")))
                .isEmpty();
        assertThat(stranger.all("/v1/Knowledge?AssistantId=" + foreign.get("assistant")))
                .isEmpty();
        assertThat(stranger.all("/v1/Policies?ToolId=" + foreign.get("tool"))).isEmpty();
        assertThat(stranger.all("/v1/Policies?KnowledgeId=" + foreign.get("knowledge")))
                .isEmpty();
    }

    /** Two accounts may have sessions of one name, and see their own. */
    @Test
    void sameSessionNameIsAnotherSession() {
        assertThat(stranger.all("/v1/Sessions/demo-isolation/Messages"))
                .allSatisfy(message ->
                        assertThat(message.path("assistant_id").asText()).isEqualTo(own.get("assistant")));
    }

    private static Operation on(String name, String of, BiFunction<Purser, String, Answer> call) {
        return new Operation(name, of, call);
    }

    /** One of each kind, with a session that only this account has and one whose name both have. */
    private static Map<String, String> things(Purser purser) {
        String assistant = id(purser.post("/v1/Assistants", name("Isolated").put("model", "echo")));
        String session = "aia_session_" + UUID.randomUUID();
        new Session(purser, assistant, session, "user_id:a").say("Hello");
        new Session(purser, assistant, "demo-isolation", "user_id:a").say("Hello");
        return Map.of(
                "assistant",
                assistant,
                "tool",
                id(purser.post("/v1/Tools", tool())),
                "knowledge",
                id(purser.post("/v1/Knowledge", knowledge())),
                "session",
                session);
    }

    private static ObjectNode tool() {
        var tool = name("Lookup").put("type", "WEBHOOK").put("enabled", true).put("description", "Looks up");
        tool.putObject("meta")
                .put("url", "https://example.com/look")
                .put("method", "GET")
                .put("input_schema", "export type Data = { what: string }");
        tool.putObject("policy")
                .put("type", "custom")
                .putObject("policy_details")
                .put("password", "hidden");
        return tool;
    }

    private static ObjectNode knowledge() {
        var knowledge = name("Handbook").put("type", "Text");
        knowledge.putObject("knowledge_source_details").put("content", "Parcels go out daily.");
        return knowledge;
    }

    private static ObjectNode name(String name) {
        return Json.object().put("name", name);
    }

    private static String id(Answer created) {
        return created.orThrow().path("id").asText();
    }
}
