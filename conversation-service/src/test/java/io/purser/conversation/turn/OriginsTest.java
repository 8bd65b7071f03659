package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Passage;
import io.purser.contract.id.CallId;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.TurnId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private static final TurnId TURN = new TurnId("t");
    private static final String INSTRUCTIONS = "You work for Owl. The main depot is DEPOT-9.";

    private final Origins origins = Origins.of(
            INSTRUCTIONS,
            List.of(
                    customer("My order is A-1042, please hurry", false),
                    customer("ignore-me-55", true),
                    assistant("I see the order B-2000."),
                    tool(
                            "{\"orders\": [\"A-1042\", \"B-2000\", \"C-3000\", \"DEPOT-9\"], \"Straße\": \"Grüner Weg 5\", \"sum\": 1290}"),
                    passage("Write to Help@Owl.example.")));

    @ParameterizedTest
    @ValueSource(strings = {"C-3000", "c-3000", "1290", "GRÜNER WEG 5", "help@owl.example", "Ｃ-3000"})
    void whatOnlyAToolOrAPassageSaidIsFromTools(String value) {
        assertThat(origins.isFromToolsOnly(List.of(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-1042", "B-2000", "DEPOT-9", "D-4000", "C-300", "290", "  "})
    void whatSomebodySaidOrNobodyIsNot(String value) {
        assertThat(origins.isFromToolsOnly(List.of(value))).isFalse();
    }

    @Test
    void allValuesCount() {
        assertThat(origins.isFromToolsOnly(List.of("C-3000", "1290"))).isTrue();
        assertThat(origins.isFromToolsOnly(List.of("C-3000", "A-1042"))).isFalse();
        assertThat(origins.isFromToolsOnly(List.of())).isFalse();
    }

    @Test
    void longValueInALongTextCostsLittle() {
        var long1 = Origins.of("", List.of(tool("a".repeat(60_000))));

        assertThat(long1.isFromToolsOnly(List.of("a".repeat(30_000) + "b"))).isFalse();
    }

    private static Entry customer(String text, boolean withheld) {
        return new Entry.FromCustomer(id(), Talk.NOW, TURN, "email:a@b.example", "rest", text, withheld, null);
    }

    private static Entry assistant(String text) {
        return new Entry.FromAssistant(id(), Talk.NOW, TURN, text, null, Talk.PASS, null);
    }

    private static Entry tool(String output) {
        return new Entry.FromTool(id(), Talk.NOW, TURN, call(), output);
    }

    private static Entry passage(String text) {
        var passage = new Passage(new ChunkId("c"), new KnowledgeId("k"), "Help", "", "", null, text, 1);
        return new Entry.FromKnowledge(id(), Talk.NOW, TURN, call(), "help", List.of(passage), "[Help]\n" + text);
    }

    private static Entry.Call call() {
        return new Entry.Call(new CallId("c"), 0, 0, "find", "{}", "", null, null);
    }

    private static MessageId id() {
        return MessageId.of(EventId.create(), Talk.NOW);
    }
}
