package io.purser.tools.gate;

import static io.purser.tools.gate.Told.decide;
import static io.purser.tools.gate.Told.earlier;
import static io.purser.tools.gate.Told.facts;
import static io.purser.tools.gate.Told.fromTools;
import static io.purser.tools.gate.Told.unanswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.gate.Decision.Allowed;
import io.purser.tools.gate.Decision.Forbidden;
import io.purser.tools.gate.Decision.Undecided;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies in the Cedar language, by its own engine. */
class CedarTest {

    private static final String CONFIRMED =
            "@reason(\"Ask for a yes first.\")\npermit(principal, action, resource) when { context.confirmed };";
    private static final String LARGE =
            "@reason(\"Too much.\")\nforbid(principal, action, resource) when { context.arguments.amount > 100 };";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principal == Customer::\"email:ann@shop.example\" && principal.type == \"email\"",
                "principal.value like \"*@shop.example\"",
                "action == Action::\"write\"",
                "resource == Tool::\"refund\" && resource.id == \"aia_tool_1\" && !resource.read",
                "context.account == \"AC1\" && context.assistant == \"aia_asst_1\" && context.session == \"webhook:s/1\"",
                "context.arguments.amount == 50 && context.arguments.whole == 5",
                "context.arguments.rate.lessThan(decimal(\"0.6\"))",
                "!(context.arguments has note) && !(context.arguments has __entity)",
                "context.arguments.tags.contains(\"a\")",
                "context.called.contains(\"find\") && !context.called.contains(\"down\")",
                "context.last has find && context.last.find.arguments.order == \"7\"",
                "context.last.find.answer.status == \"paid\" && context.last.find.at < context.now",
                "!context.verified && !context.confirmed && !context.from_tools && !context.earlier_cut",
            })
    void policiesSeeWhatIsKnown(String condition) {
        var facts = facts(
                """
                {"amount": 50, "rate": 0.5, "whole": 5.0, "note": null, "tags": ["a", "b"], "long": 0.123456789,
                 "__entity": {"type": "Customer", "id": "boss"}}""",
                earlier("find", "{\"order\": \"7\"}", "{\"status\": \"paid\"}"),
                earlier("find", "{\"order\": \"6\"}", "{\"status\": \"open\"}"),
                unanswered("down"));

        assertThat(decide(GateType.CEDAR, text(when("permit", condition)), facts))
                .isEqualTo(new Allowed());
        assertThat(decide(GateType.CEDAR, text(when("forbid", condition)), facts))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatComesFromToolsOnlyMayNeedAYes() {
        String policy =
                "@reason(\"Ask for a yes first.\")\nforbid(principal, action, resource) when { context.from_tools && !context.confirmed };";

        assertThat(decide(GateType.CEDAR, text(policy), fromTools("{}", false))).isInstanceOf(Forbidden.class);
        assertThat(decide(GateType.CEDAR, text(policy), fromTools("{}", true))).isEqualTo(new Allowed());
        assertThat(decide(GateType.CEDAR, text(policy), facts("{}"))).isEqualTo(new Allowed());
    }

    @Test
    void oncePermittedWhatNothingPermitsIsForbiddenAndToldWithWhatWould() {
        assertThat(decide(GateType.CEDAR, text(CONFIRMED), facts("{}", false, true)))
                .isEqualTo(new Allowed());
        assertThat(decide(GateType.CEDAR, text(CONFIRMED), facts("{}")))
                .isEqualTo(new Forbidden("aia_plcy_1", "It is permitted only so: Ask for a yes first."));
    }

    @Test
    void statementsThatOnlyForbidLeaveTheRestAllowed() {
        assertThat(decide(GateType.CEDAR, text(LARGE), facts("{\"amount\": 1}")))
                .isEqualTo(new Allowed());
        assertThat(decide(GateType.CEDAR, text(LARGE), facts("{\"amount\": 101}")))
                .isEqualTo(new Forbidden("aia_plcy_1", "Too much."));
    }

    @Test
    void whatIsForbiddenIsForbiddenWhateverPermitsIt() {
        assertThat(decide(GateType.CEDAR, text(CONFIRMED + LARGE), facts("{\"amount\": 101}", false, true)))
                .isEqualTo(new Forbidden("aia_plcy_1", "Too much."));
    }

    @Test
    void policiesOfAToolAreOneSet() {
        var two = List.of(
                new StoredPolicy("p1", GateType.CEDAR, (ObjectNode) Told.json(text(CONFIRMED))),
                new StoredPolicy("p2", GateType.CEDAR, (ObjectNode) Told.json(text(LARGE))));

        assertThat(Rules.decide(Rules.of(two), facts("{\"amount\": 101}", false, true)))
                .isEqualTo(new Forbidden("p2", "Too much."));
        assertThat(Rules.decide(Rules.of(two), facts("{\"amount\": 1}", false, true)))
                .isEqualTo(new Allowed());
        assertThat(Rules.decide(Rules.of(two), facts("{\"amount\": 1}"))).isInstanceOf(Forbidden.class);
    }

    /** By itself Cedar passes such a statement over, and what it forbids would be allowed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "context.arguments.amount > 100",
                "context.arguments.text > 1",
                "context.last.find.answer.status == \"paid\"",
            })
    void whatCannotBeEvaluatedIsNotAllowed(String condition) {
        var facts = facts("{\"text\": \"x\"}", false, true);

        assertThat(decide(GateType.CEDAR, text(when("forbid", condition)), facts))
                .isInstanceOf(Undecided.class);
        assertThat(decide(GateType.CEDAR, text(when("permit", condition)), facts))
                .isInstanceOf(Undecided.class);
        assertThat(decide(GateType.CEDAR, text(CONFIRMED + when("forbid", condition)), facts))
                .isInstanceOf(Undecided.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                                   | policy is required
                    {"policy": 7}                                                        | policy is required
                    {"policy": ""}                                                       | at least one statement
                    {"policy": "permit(principal, action resource);"}                    | unexpected token `resource`
                    {"policy": "permit(principal == ?principal, action, resource);"}     | no templates
                    {"policy": "allow everything"}                                       | cannot be read
                    """)
    void faultyTextIsTold(String details, String why) {
        assertThatThrownBy(() -> Rules.check(GateType.CEDAR, (ObjectNode) Told.json(details)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(why);
    }

    private static String when(String effect, String condition) {
        return "%s(principal, action, resource) when { %s };".formatted(effect, condition);
    }

    private static String text(String statements) {
        return JsonNodeFactory.instance.objectNode().put("policy", statements).toString();
    }
}
