package io.purser.tools.gate;

import static io.purser.tools.gate.Told.decide;
import static io.purser.tools.gate.Told.earlier;
import static io.purser.tools.gate.Told.facts;
import static io.purser.tools.gate.Told.fromTools;
import static io.purser.tools.gate.Told.json;
import static io.purser.tools.gate.Told.unanswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.gate.Decision.Allowed;
import io.purser.tools.gate.Decision.Forbidden;
import io.purser.tools.gate.Decision.Undecided;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions in the Common Expression Language. */
class RulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account == 'AC1' && assistant == 'aia_asst_1' && session == 'webhook:s/1'",
                "identity.type == 'email' && identity.value.endsWith('@shop.example')",
                "tool.name == 'refund' && tool.id == 'aia_tool_1' && !read",
                "arguments.amount > 49 && arguments.amount < 50.5 && arguments.rate == 0.5",
                "arguments.whole == 5",
                "arguments.note == null && !has(arguments.colour)",
                "arguments.?colour.orValue('red') == 'red'",
                "size(arguments.items) == 2 && arguments.items.all(i, i.n > 0)",
                "sets.contains(['a', 'b'], arguments.tags)",
                "now - timestamp(arguments.at) < duration('24h')",
                "earlier[0].tool == 'find' && earlier[0].answered && earlier[0].at < now",
                "earlier.exists(c, c.tool == 'find' && c.arguments.order == '7' && c.answer.status == 'paid')",
                "earlier.exists(c, c.tool == 'list' && c.answer[0].id == 1)",
                "earlier.exists(c, c.text == 'not json')",
                "cel.bind(seen, earlier.filter(c, c.tool == 'find' && c.answer.?status.hasValue()), size(seen) == 1)",
                "!earlier.exists(c, c.tool == 'down' && c.answered)",
                "!verified && !confirmed && !from_tools && !earlier_cut",
            })
    void conditionsSeeWhatIsKnown(String condition) {
        var facts = facts(
                """
                {"amount": 50, "rate": 0.5, "whole": 5.0, "note": null, "items": [{"n": 1}, {"n": 2}], "tags": ["a"],
                 "at": "2026-11-22T09:00:00Z"}""",
                earlier("find", "{\"order\": \"7\"}", "{\"status\": \"paid\"}"),
                earlier("list", "{}", "[{\"id\": 1}]"),
                earlier("say", "{}", "\"not json\""),
                unanswered("down"));

        assertThat(decide(GateType.RULE, rule("require", condition), facts)).isEqualTo(new Allowed());
        assertThat(decide(GateType.RULE, rule("forbid", condition), facts))
                .isEqualTo(new Forbidden("aia_plcy_1", "Because."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arguments.amount > 5",
                "earlier[0].answer.status == 'paid'",
                "arguments.text + 1 == 2",
                "timestamp(arguments.text) < now",
                "arguments.text",
                "arguments.many.all(a, arguments.many.all(b, arguments.many.all(c, a + b + c >= 0)))",
            })
    void whatCannotBeEvaluatedIsNotAllowed(String condition) {
        var facts = facts("{\"text\": \"x\", \"many\": %s}".formatted(many(60)));

        assertThat(decide(GateType.RULE, rule("require", condition), facts)).isInstanceOf(Undecided.class);
        assertThat(decide(GateType.RULE, rule("forbid", condition), facts)).isInstanceOf(Undecided.class);
    }

    @Test
    void whatComesFromToolsOnlyMayNeedAYes() {
        String rule = "{\"effect\": \"forbid\", \"when\": \"from_tools && !confirmed\", \"reason\": \"Ask first.\"}";

        assertThat(decide(GateType.RULE, rule, fromTools("{}", false)))
                .isEqualTo(new Forbidden("aia_plcy_1", "Ask first."));
        assertThat(decide(GateType.RULE, rule, fromTools("{}", true))).isEqualTo(new Allowed());
        assertThat(decide(GateType.RULE, rule, facts("{}"))).isEqualTo(new Allowed());
    }

    @Test
    void theFirstNoOfSeveralHolds() {
        String several =
                """
                {"rules": [
                  {"effect": "forbid", "when": "arguments.n > 9", "reason": "Too many."},
                  {"effect": "require", "when": "confirmed", "reason": "Ask first."}]}""";

        assertThat(decide(GateType.RULE, several, facts("{\"n\": 10}")))
                .isEqualTo(new Forbidden("aia_plcy_1", "Too many."));
        assertThat(decide(GateType.RULE, several, facts("{\"n\": 1}")))
                .isEqualTo(new Forbidden("aia_plcy_1", "Ask first."));
        assertThat(decide(GateType.RULE, several, facts("{\"n\": 1}", false, true)))
                .isEqualTo(new Allowed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                                          | effect is required
                    {"effect": "allow", "when": "true", "reason": "x"}                          | effect must be forbid or require
                    {"effect": "forbid", "when": "true"}                                        | reason is required
                    {"effect": "forbid", "reason": "x"}                                         | when is required
                    {"effect": "forbid", "when": 7, "reason": "x"}                              | when is required, as text
                    {"effect": "forbid", "when": "confirmed &&", "reason": "x"}                 | when, line 1, column 13:
                    {"effect": "forbid", "when": "confirmed\\n  && colour", "reason": "x"}      | when, line 2, column 6: undeclared reference to 'colour'
                    {"effect": "forbid", "when": "arguments.n + 1", "reason": "x"}              | when, line 1
                    {"effect": "forbid", "when": "1", "reason": "x"}                            | expected type 'bool' but found 'int'
                    {"rules": []}                                                               | rules must be a list of 1 to 50
                    {"rules": {}}                                                               | rules must be a list of 1 to 50
                    {"rules": [{"effect": "forbid", "when": "x", "reason": "x"}]}               | rules[0].when, line 1, column 1
                    {"rules": [7]}                                                              | rules[0].effect is required
                    """)
    void faultyRulesAreToldWithTheirPlace(String details, String why) {
        assertThatThrownBy(() -> Rules.check(GateType.RULE, (ObjectNode) json(details)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_001, 100_000})
    void endlessConditionsAreRefused(int length) {
        var details =
                JsonNodeFactory.instance.objectNode().put("effect", "forbid").put("reason", "x");
        details.put("when", "(".repeat(length));
        assertThatThrownBy(() -> Rules.check(GateType.RULE, details)).isInstanceOf(Fault.class);
        details.put("when", "(".repeat(length / 3) + "confirmed" + ")".repeat(length / 3));
        assertThatThrownBy(() -> Rules.check(GateType.RULE, details)).isInstanceOf(Fault.class);
    }

    @Test
    void policyThatCannotBeReadAnyMoreLetsNothingThrough() {
        var broken = List.of(Told.policy(GateType.RULE, "{}"), Told.policy(GateType.CEDAR, "{}"));

        assertThat(Rules.decide(Rules.of(broken), facts("{}"))).isInstanceOf(Undecided.class);
    }

    private static String rule(String effect, String condition) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("effect", effect)
                .put("when", condition)
                .put("reason", "Because.")
                .toString();
    }

    private static String many(int count) {
        return IntStream.range(0, count).boxed().toList().toString();
    }
}
