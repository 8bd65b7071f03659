package io.purser.conversation.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.catalog.ToolDefined;
import io.purser.contract.event.DecidedCall;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.CallId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.ToolId;
import io.purser.contract.log.Json;
import io.purser.conversation.model.Decision;
import io.purser.conversation.model.Prompt;
import io.purser.conversation.turn.Origins;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    private static final CallId CALL = new CallId("call_1");
    private static final Instant NOW = Instant.EPOCH;
    private static final Origins NOTHING = new Origins("", "");

    private final Functions functions = Functions.of(new Profile(
            1,
            "Shop",
            "default",
            "",
            null,
            null,
            8,
            KnowledgeStrategy.ON_DEMAND,
            CitationStyle.NONE,
            List.of(tool("Find order!"), tool("Find order?")),
            List.of(knowledge("Help Centre"))));

    @Test
    void namesAreFitForTheInterfaceAndTellApart() {
        assertThat(functions.offered().stream().map(Prompt.Function::name))
                .containsExactly("Find_order_", "Find_order__2", "search_help_centre")
                .allMatch(name -> name.matches("[a-zA-Z0-9_-]{1,64}"));
    }

    @Test
    void longNameIsCutAndStaysUnique() {
        var long1 = tool("a".repeat(100));
        var names = Functions.of(new Profile(
                        1,
                        "Shop",
                        "default",
                        "",
                        null,
                        null,
                        8,
                        KnowledgeStrategy.ON_DEMAND,
                        CitationStyle.NONE,
                        List.of(long1, long1),
                        List.of()))
                .offered()
                .stream()
                .map(Prompt.Function::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 64);
    }

    @Test
    void wishForAToolIsACallOnIt() {
        assertThat(functions.call(CALL, new Decision.Wish("Find_order_", "{\"a\":1}"), NOTHING))
                .isEqualTo(new DecidedCall.OnTool(CALL, new ToolId("aia_tool_1"), "Find_order_", "{\"a\":1}"));
    }

    @Test
    void toolIsCalledAsItsMetaSays() {
        var direct = tool("Hours");
        ((ObjectNode) direct.meta()).put("return_direct", true).put("verified_endpoint", true);
        var profile = new Profile(
                1,
                "Shop",
                "default",
                "",
                null,
                null,
                8,
                KnowledgeStrategy.ON_DEMAND,
                CitationStyle.NONE,
                List.of(direct),
                List.of());

        assertThat(Functions.of(profile).call(CALL, new Decision.Wish("Hours", "{}"), NOTHING))
                .isEqualTo(new DecidedCall.OnTool(CALL, new ToolId("aia_tool_1"), "Hours", "{}", true, true));
    }

    @Test
    void wishForKnowledgeIsAQuestionToIt() {
        assertThat(functions.call(CALL, new Decision.Wish("search_help_centre", "{\"query\":\"returns\"}"), NOTHING))
                .isInstanceOfSatisfying(DecidedCall.OnKnowledge.class, call -> assertThat(call.query())
                        .isEqualTo("returns"));
    }

    @Test
    void junkArgumentsForKnowledgeAreImpossible() {
        assertThat(functions.call(CALL, new Decision.Wish("search_help_centre", "{{nonsense"), NOTHING))
                .isInstanceOf(DecidedCall.Impossible.class);
    }

    @Test
    void unknownFunctionIsImpossibleAndTheKnownOnesAreNamed() {
        assertThat(functions.call(CALL, new Decision.Wish("fly", "{}"), NOTHING))
                .isInstanceOfSatisfying(DecidedCall.Impossible.class, call -> assertThat(call.why())
                        .contains("search_help_centre"));
    }

    private static ToolDefined tool(String name) {
        var object = Json.MAPPER.createObjectNode();
        return new ToolDefined(
                new AccountId("AC1"),
                new ToolId("aia_tool_1"),
                name,
                "",
                "WEBHOOK",
                true,
                false,
                object,
                object,
                NOW,
                NOW);
    }

    private static KnowledgeDefined knowledge(String name) {
        return new KnowledgeDefined(
                new AccountId("AC1"),
                new KnowledgeId("aia_know_1"),
                name,
                "",
                "Text",
                "COMPLETED",
                1,
                Json.MAPPER.createObjectNode(),
                null,
                NOW,
                NOW);
    }
}
