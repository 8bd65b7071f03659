package io.purser.standin.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.Function;
import io.purser.standin.chat.Json;
import io.purser.standin.meaning.Meaning;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {

    /** A Monday. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);

    private static final Meaning MEANING = Meaning.miniLm();

    private final Filling filling = new Filling(MEANING, CLOCK);

    @AfterAll
    static void close() {
        MEANING.close();
    }

    @ParameterizedTest(name = "{0} in \"{2}\" is {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "order_number  | {'type':'string','description':'such as 1042'}         | Where is 977?                              | \"977\"",
                "order_number  | {'type':'string','description':'e.g. MO-10412'}        | is mo-10455 there                          | \"MO-10455\"",
                "order_number  | {'type':'string','description':'such as ORD-1042'}     | order 1043 please                          | \"ORD-1043\"",
                "order_number  | {'type':'string','examples':['A-1001']}                | what about b-2002                          | \"B-2002\"",
                "order_number  | {'type':'string','description':'such as 1042'}         | after 40 days, order 1042                  | \"1042\"",
                "order_id      | {'type':'integer'}                                     | my order #1042 for $500                    | 1042",
                "order_id      | {'type':'string'}                                      | customer 7712 wants order 1042             | \"1042\"",
                "order_id      | {'type':'string','pattern':'^X[0-9]{4}$'}              | x1234 it is                                | \"x1234\"",
                "reservation_id| {'type':'string','description':\"such as 'ZFA04Y'.\"}  | cancel 8jx2wo, thanks                      | \"8JX2WO\"",
                "user_id       | {'type':'string','description':\"such as 'sara_doe_496'.\"} | I am mia_li_3668.                      | \"mia_li_3668\"",
                "origin        | {'type':'string','description':\"such as 'JFK'\"}      | fly to LAX from SFO                        | \"SFO\"",
                "destination   | {'type':'string','description':\"such as 'JFK'\"}      | fly to LAX from SFO                        | \"LAX\"",
                "email         | {'type':'string'}                                      | write to ana@example.com.                  | \"ana@example.com\"",
                "email         | {'type':'string'}                                      | I am [EMAIL_483920117], hi.                | \"[EMAIL_483920117]\"",
                "contact       | {'type':'string','format':'email'}                     | it's Bob.O@mail.example.org!               | \"Bob.O@mail.example.org\"",
                "phone         | {'type':'string'}                                      | call +1 207 555 0148                       | \"+1 207 555 0148\"",
                "date          | {'type':'string'}                                      | on May 20th                                | \"2026-05-20\"",
                "date          | {'type':'string'}                                      | the 3rd of January                         | \"2027-01-03\"",
                "date          | {'type':'string'}                                      | tomorrow                                   | \"2026-05-05\"",
                "date          | {'type':'string'}                                      | next Friday                                | \"2026-05-08\"",
                "day           | {'type':'string'}                                      | 24.12.2026                                 | \"2026-12-24\"",
                "when          | {'type':'string','format':'date-time'}                 | tomorrow at 3pm                            | \"2026-05-05T15:00:00\"",
                "time          | {'type':'string'}                                      | at 7:30 pm                                 | \"19:30\"",
                "time          | {'type':'string'}                                      | at noon                                    | \"12:00\"",
                "guests        | {'type':'integer'}                                     | a table for four people                    | 4",
                "quantity      | {'type':'integer','minimum':1}                         | 3 pairs of socks                           | 3",
                "amount        | {'type':'number'}                                      | refund $12.50 of order 1042                | 12.50",
                "size          | {'type':'integer'}                                     | in size 42                                 | 42",
                "size          | {'type':'string'}                                      | the fleece in XL                           | \"XL\"",
                "cabin         | {'type':'string','enum':['basic_economy','economy']}   | in basic economy                           | \"basic_economy\"",
                "reason        | {'type':'string','enum':['too_small','damaged']}       | it arrived broken                          | \"damaged\"",
                "insurance     | {'type':'boolean'}                                     | without insurance                          | false",
                "insurance     | {'type':'boolean'}                                     | with insurance please                      | true",
                "city          | {'type':'string'}                                      | What's the weather in New York?            | \"New York\"",
                "city          | {'type':'string'}                                      | weather in lisbon                          | \"Lisbon\"",
                "address       | {'type':'string'}                                      | my new address is 5 Main Street, Springfield. | \"5 Main Street, Springfield\"",
                "name          | {'type':'string'}                                      | my name is Ana Lopez, hello                | \"Ana Lopez\"",
                "first_name    | {'type':'string'}                                      | I'm Ana Lopez                              | \"Ana\"",
                "product       | {'type':'string'}                                      | Is the Drizzle rain jacket in stock?       | \"Drizzle rain jacket\"",
                "product       | {'type':'string'}                                      | do you have the pebble fleece in M         | \"pebble fleece\"",
                "title         | {'type':'string'}                                      | the book \"Moby Dick\" please              | \"Moby Dick\"",
                "reason        | {'type':'string'}                                      | cancel it because it is late.              | \"it is late\"",
                "summary       | {'type':'string'}                                      | let me talk to somebody                    | \"let me talk to somebody\"",
                "order_ids     | {'type':'array','items':{'type':'string','description':'such as 1042'}} | orders 1042 and 1043      | [\"1042\",\"1043\"]",
                "colour        | {'type':'string','default':'black'}                    | two shoes                                  | \"black\""
            })
    void argumentsAreFoundInTheText(String name, String schema, String text, String value) {
        assertThat(fill(name, schema, said(text)).arguments().get(name)).hasToString(value);
    }

    @ParameterizedTest(name = "no {0} in \"{2}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "order_number | {'type':'string','description':'such as 1042'} | after 40 days",
                "order_number | {'type':'string','description':'such as 1042'} | in size 42",
                "order_id     | {'type':'string'}                              | customer 7712 is me",
                "size         | {'type':'integer'}                             | within 30 days",
                "guests       | {'type':'integer','maximum':10}                | for 11 people",
                "email        | {'type':'string'}                              | mail me",
                "date         | {'type':'string'}                              | on February 31",
                "cabin        | {'type':'string','enum':['first','business']}  | how late is it",
                "insurance    | {'type':'boolean'}                             | two tickets",
                "city         | {'type':'string'}                              | what is the weather"
            })
    void nothingIsMadeUp(String name, String schema, String text) {
        Filled filled = fill(name, schema, said(text));

        assertThat(filled.missing()).extracting(Parameter::name).containsExactly(name);
        assertThat(filled.complete()).isFalse();
    }

    @Test
    void oneNumberIsNotTwoArguments() {
        Function function =
                function("{'order_id':{'type':'string'},'quantity':{'type':'integer'}}", "['order_id','quantity']");

        assertThat(filling.fill(function, said("order 1042")).missing())
                .extracting(Parameter::name)
                .containsExactly("quantity");
    }

    @Test
    void whatEarlierCallsWereGivenIsRemembered() {
        var source = new Source(
                "cancel it",
                "cancel it",
                "",
                List.of(),
                Map.of("order_id", Json.object().numberNode(1042)));

        assertThat(fill("order_id", "{'type':'integer'}", source).arguments()).hasToString("{\"order_id\":1042}");
    }

    @Test
    void whatWasSaidEarlierIsRememberedTheNewestFirst() {
        var source = new Source("cancel it", "cancel it", "", List.of("no, 1043", "order 1042"), Map.of());

        assertThat(fill("order_id", "{'type':'integer'}", source).arguments()).hasToString("{\"order_id\":1043}");
    }

    @Test
    void anyWordsMayAnswerAQuestion() {
        var source = new Source("weather?\nLisbon", "weather?\nLisbon", "Lisbon", List.of(), Map.of());

        assertThat(fill("city", "{'type':'string'}", source).arguments()).hasToString("{\"city\":\"Lisbon\"}");
    }

    @Test
    void optionalArgumentsAreLeftOutWhenNothingSpeaksForThem() {
        Function function = function("{'note':{'type':'string'},'size':{'type':'string'}}", "[]");

        assertThat(filling.fill(function, said("the blue one")).arguments()).hasToString("{}");
    }

    @Test
    void anObjectIsFilledFieldByField() {
        Function function = function(
                "{'guest':{'type':'object','properties':{'name':{'type':'string'},'email':{'type':'string'}},"
                        + "'required':['name','email']}}",
                "['guest']");

        assertThat(filling.fill(function, said("I'm Ana Lopez, ana@example.com"))
                        .arguments())
                .hasToString("{\"guest\":{\"name\":\"Ana Lopez\",\"email\":\"ana@example.com\"}}");
    }

    @Test
    void aSchemaThatIsNoSchemaHasNoArguments() {
        var function = new Function("odd", "", Json.object().numberNode(7));

        assertThat(filling.fill(function, said("hello")).complete()).isTrue();
    }

    private Filled fill(String name, String schema, Source source) {
        return filling.fill(function("{'" + name + "':" + schema + "}", "['" + name + "']"), source);
    }

    private static Source said(String text) {
        return new Source(text, text, "", List.of(), Map.of());
    }

    private static Function function(String properties, String required) {
        var parameters = Json.object().put("type", "object");
        parameters.set("properties", json(properties));
        parameters.set("required", json(required));
        return new Function("do_it", "Does it.", parameters);
    }

    /** Single quotes stand for double ones, except inside of double ones. */
    private static JsonNode json(String text) {
        var json = new StringBuilder();
        boolean inside = false;
        for (char c : text.toCharArray()) {
            inside ^= c == '"';
            json.append(c == '\'' && !inside ? '"' : c);
        }
        return Json.parse(json.toString()).orElseThrow(() -> new AssertionError(json));
    }
}
