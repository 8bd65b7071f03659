package io.purser.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.log.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTextTest {

    /** What stands in the braces; what JSON Schema has for its properties; which of them are required. */
    static Stream<Arguments> forms() {
        return Stream.of(
                form("date: string", "{'date': {'type': 'string'}}", "date"),
                form("date: string;", "{'date': {'type': 'string'}}", "date"),
                form("date: string,", "{'date': {'type': 'string'}}", "date"),
                form("a: string; b: number", "{'a': {'type': 'string'}, 'b': {'type': 'number'}}", "a b"),
                form("a: string, b: boolean;", "{'a': {'type': 'string'}, 'b': {'type': 'boolean'}}", "a b"),
                form("\n a: string\n b: null\n", "{'a': {'type': 'string'}, 'b': {'type': 'null'}}", "a b"),
                form("\r\n a: string\r\n b: any\r\n", "{'a': {'type': 'string'}, 'b': {}}", "a b"),
                form("a?: string; b: unknown", "{'a': {'type': 'string'}, 'b': {}}", "b"),
                form("a ? : string", "{'a': {'type': 'string'}}", ""),
                form("'first name': string", "{'first name': {'type': 'string'}}", "first name"),
                form("\"a-b\"?: string", "{'a-b': {'type': 'string'}}", ""),
                form(
                        "straße: string; $a_1: string",
                        "{'straße': {'type': 'string'}, '$a_1': {'type': 'string'}}",
                        "straße $a_1"),
                form(
                        "type: string; export: string",
                        "{'type': {'type': 'string'}, 'export': {'type': 'string'}}",
                        "type export"),
                form(
                        "string: string; null: null",
                        "{'string': {'type': 'string'}, 'null': {'type': 'null'}}",
                        "string null"),
                form("a: 'x' | 'y'", "{'a': {'type': 'string', 'enum': ['x', 'y']}}", "a"),
                form("a: \"x\"", "{'a': {'type': 'string', 'enum': ['x']}}", "a"),
                form(
                        "a:\n  | 'x'\n  | 'y'\n b: string",
                        "{'a': {'type': 'string', 'enum': ['x', 'y']}, 'b': {'type': 'string'}}",
                        "a b"),
                form(
                        "a: 'it\\'s' | \"say \\\"hi\\\"\" | '\\u00fc\\n'",
                        "{'a': {'type': 'string', 'enum': ['it\\'s', 'say \\\"hi\\\"', 'ü\\n']}}",
                        "a"),
                form("a: 1 | 2.5 | -3", "{'a': {'type': 'number', 'enum': [1, 2.5, -3]}}", "a"),
                form("a: true | false", "{'a': {'type': 'boolean', 'enum': [true, false]}}", "a"),
                form("a: 'x' | 1", "{'a': {'enum': ['x', 1]}}", "a"),
                form("a: string | null", "{'a': {'type': ['string', 'null']}}", "a"),
                form("a: 'x' | null", "{'a': {'anyOf': [{'type': 'string', 'enum': ['x']}, {'type': 'null'}]}}", "a"),
                form(
                        "a: string | number[]",
                        "{'a': {'anyOf': [{'type': 'string'}, {'type': 'array', 'items': {'type': 'number'}}]}}",
                        "a"),
                form("a: string[]", "{'a': {'type': 'array', 'items': {'type': 'string'}}}", "a"),
                form(
                        "a: string[][]",
                        "{'a': {'type': 'array', 'items': {'type': 'array', 'items': {'type': 'string'}}}}",
                        "a"),
                form("a: Array<string>", "{'a': {'type': 'array', 'items': {'type': 'string'}}}", "a"),
                form(
                        "a: Array<Array<number>>",
                        "{'a': {'type': 'array', 'items': {'type': 'array', 'items': {'type': 'number'}}}}",
                        "a"),
                form(
                        "a: ('x' | 'y')[]",
                        "{'a': {'type': 'array', 'items': {'type': 'string', 'enum': ['x', 'y']}}}",
                        "a"),
                form(
                        "a: Record<string, number>",
                        "{'a': {'type': 'object', 'additionalProperties': {'type': 'number'}}}",
                        "a"),
                form(
                        "a: { b: string; c?: { d: number } }",
                        """
                        {'a': {'type': 'object', 'properties': {
                            'b': {'type': 'string'},
                            'c': {'type': 'object', 'properties': {'d': {'type': 'number'}}, 'required': ['d'], 'additionalProperties': false}},
                          'required': ['b'], 'additionalProperties': false}}
                        """,
                        "a"),
                form(
                        "a: { b: string }[]",
                        """
                        {'a': {'type': 'array', 'items': {'type': 'object', 'properties': {'b': {'type': 'string'}},
                          'required': ['b'], 'additionalProperties': false}}}
                        """,
                        "a"),
                form(
                        "a: {}",
                        "{'a': {'type': 'object', 'properties': {}, 'required': [], 'additionalProperties': false}}",
                        "a"),
                form("query: string; // a search engine query\n", described("query", "a search engine query"), "query"),
                form("query: string // a search engine query\n", described("query", "a search engine query"), "query"),
                form("query: string, // a search engine query\n", described("query", "a search engine query"), "query"),
                form("query: string /* a search */, \n", described("query", "a search"), "query"),
                form("/* a search */ query: string", described("query", "a search"), "query"),
                form(
                        "\n // a search\n // engine query\n query: string",
                        described("query", "a search\\nengine query"),
                        "query"),
                form("\n // before\n query: string // behind\n", described("query", "before\\nbehind"), "query"),
                form(
                        "\n /**\n  * a search\n  *\n  * engine query\n  */\n query: string\n",
                        described("query", "a search\\nengine query"),
                        "query"),
                form("query: /* in it */ string", described("query", "in it"), "query"),
                form(
                        "/* of a */ a: string, /* of b */ b: string",
                        "{'a': {'type': 'string', 'description': 'of a'}, 'b': {'type': 'string', 'description': 'of b'}}",
                        "a b"),
                form(
                        "a: string // of a\n// of b\nb: string",
                        "{'a': {'type': 'string', 'description': 'of a'}, 'b': {'type': 'string', 'description': 'of b'}}",
                        "a b"),
                form(
                        "a: 'x' // the first\n  | 'y' // the second\n",
                        "{'a': {'type': 'string', 'enum': ['x', 'y'], 'description': 'the first\\nthe second'}}",
                        "a"),
                form(
                        "// outer\n a: {\n // inner\n b: string }",
                        """
                        {'a': {'type': 'object', 'properties': {'b': {'type': 'string', 'description': 'inner'}},
                          'required': ['b'], 'additionalProperties': false, 'description': 'outer'}}
                        """,
                        "a"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bodyBecomesProperties(String body, String properties, String required) throws JsonProcessingException {
        var schema = read("export type Data = {" + body + "}");

        assertThat(schema.json().get("type").asText()).isEqualTo("object");
        assertThat(schema.json().get("properties"))
                .hasToString(Json.MAPPER.readTree(json(properties)).toString());
        assertThat(schema.json().get("required").valueStream().map(node -> node.asText()))
                .containsExactly(required.isEmpty() ? new String[0] : names(required));
        assertThat(schema.json().get("additionalProperties").asBoolean(true)).isFalse();
    }

    /** As the programs write them that are to run unchanged. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    `export type Data = {}` | {}
                    `export type Data = { date: string }` | {"date":{"type":"string"}}
                    `export type Data = { date: string };` | {"date":{"type":"string"}}
                    `{ name: string; }` | {"name":{"type":"string"}}
                    `{ location: string; name: string; }` | {"location":{"type":"string"},"name":{"type":"string"}}
                    `{ query: string; // a search engine query
                    }` | {"query":{"type":"string","description":"a search engine query"}}
                    `export type Data = {
                        /** the last four characters of the order number */
                        order_confirmation_digits: string,
                        rating: number
                    }` | {"order_confirmation_digits":{"type":"string","description":"the last four characters of the order number"},"rating":{"type":"number"}}
                    `export type Data = {
                      conversationSummary: string,
                      conversationSentiment: "positive" | "neutral" | "negative",
                    };` | {"conversationSummary":{"type":"string"},"conversationSentiment":{"type":"string","enum":["positive","neutral","negative"]}}
                    """)
    void textInUseIsUnderstood(String text, String properties) {
        assertThat(read(text).json().get("properties")).hasToString(properties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export type Data = {}",
                "export type Data = {};",
                "export  type\nData\n=\n{\n}\n;\n",
                "type Data = {}",
                "type Whatever_1 = { }",
                "export interface Data {}",
                "interface Data { }",
                "{}",
                "{ };",
                "\uFEFF{}",
                "// nothing\n{}"
            })
    void everyHeadIsUnderstood(String text) {
        assertThat(read(text).json().get("properties")).isEmpty();
    }

    @Test
    void commentsOfTheWholeDescribeIt() {
        var schema = read("// Finds orders.\nexport type Data = { a: string\n // nothing more\n} // done");

        assertThat(schema.json().get("description").asText()).isEqualTo("Finds orders.\nnothing more\ndone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                   ~ line 1, column 1: expected an object type, '{', found the end of the text
                    `   `                                ~ line 1, column 4: expected an object type, '{', found the end of the text
                    `string`                             ~ line 1, column 1: expected 'type', found 'string'
                    `export`                             ~ line 1, column 7: expected an object type, '{', found the end of the text
                    `export Data = {}`                   ~ line 1, column 8: expected 'type', found 'Data'
                    `export default {}`                  ~ line 1, column 8: expected 'type', found 'default'
                    `export type = {}`                   ~ line 1, column 13: expected a name, found '='
                    `export type Data {}`                ~ line 1, column 18: expected '=', found '{'
                    `export type Data = string`          ~ line 1, column 20: expected an object type, '{', found 'string'
                    `export type Data = {} | {}`         ~ line 1, column 23: expected the end of the text, found '|'
                    `{} {}`                              ~ line 1, column 4: expected the end of the text, found '{'
                    `{`                                  ~ line 1, column 2: expected the name of a property or '}', found the end of the text
                    `{ a }`                              ~ line 1, column 5: expected ':', found '}'
                    `{ a: }`                             ~ line 1, column 6: expected a type
                    `{ a: string`                        ~ line 1, column 12: expected ',', ';', a new line or '}', found the end of the text
                    `{ a: string b: string }`            ~ line 1, column 13: expected ',', ';', a new line or '}', found 'b'
                    `{ a: string,, b: string }`          ~ line 1, column 13: expected the name of a property or '}', found ','
                    `{ : string }`                       ~ line 1, column 3: expected the name of a property or '}', found ':'
                    `{ 1: string }`                      ~ line 1, column 3: expected the name of a property or '}', found '1'
                    `{ [key: string]: string }`          ~ line 1, column 3: expected the name of a property or '}', found '['
                    `{ a: string; a: number }`           ~ line 1, column 14: there is a property 'a' already
                    `{ a: int }`                         ~ line 1, column 6: expected a type (string, number, boolean, null, any
                    `{ a: Date }`                        ~ line 1, column 6: expected a type
                    `{ a: string | }`                    ~ line 1, column 15: expected a type, found '}'
                    `{ a: string & number }`             ~ line 1, column 13: expected ',', ';', a new line or '}', found '&'
                    `{ a: (string }`                     ~ line 1, column 14: expected ')', found '}'
                    `{ a: string[ }`                     ~ line 1, column 14: expected ']', found '}'
                    `{ a: string[3] }`                   ~ line 1, column 13: expected ']', found '3'
                    `{ a: Array }`                       ~ line 1, column 12: expected '<', found '}'
                    `{ a: Array<> }`                     ~ line 1, column 12: expected a type, found '>'
                    `{ a: Array<string }`                ~ line 1, column 19: expected '>', found '}'
                    `{ a: Record<number, string> }`      ~ line 1, column 13: expected 'string', found 'number'
                    `{ a: Record<string> }`              ~ line 1, column 19: expected ',', found '>'
                    `{ a: 'x }`                          ~ line 1, column 6: this text has no closing quote
                    `{ a: '\\u12' }`                     ~ line 1, column 9: expected four hexadecimal digits
                    `{ a: 1.2.3 }`                       ~ line 1, column 6: expected a number, found '1.2.3'
                    `{ a: 12px }`                        ~ line 1, column 6: expected a number, found '12px'
                    `{ a: () => void }`                  ~ line 1, column 7: expected a type, found ')'
                    `{ a: string = 'x' }`                ~ line 1, column 13: expected ',', ';', a new line or '}', found '='
                    `{ /* no end }`                      ~ line 1, column 3: this comment has no end
                    `{ a: @string }`                     ~ line 1, column 6: unexpected character '@'
                    `{ "a": string, }  x`                ~ line 1, column 19: expected the end of the text, found 'x'
                    """)
    void faultIsToldWithItsPlace(String text, String why) {
        assertThat(InputSchema.read(TextNode.valueOf(text)))
                .isInstanceOfSatisfying(
                        SchemaFault.class, fault -> assertThat(fault.why()).startsWith(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesCountHoweverTheyEnd(String end) {
        String text = "export type Data = {_  a: string,_  b; }".replace("_", end);

        assertThat(InputSchema.read(TextNode.valueOf(text)))
                .isEqualTo(new SchemaFault("line 3, column 4: expected ':', found ';'"));
    }

    @Test
    void deepNestingEndsInAFault() {
        assertThat(InputSchema.read(TextNode.valueOf("{a:".repeat(10_000))))
                .isInstanceOfSatisfying(
                        SchemaFault.class, fault -> assertThat(fault.why()).contains("nested deeper"));
        assertThat(InputSchema.read(TextNode.valueOf("{a:" + "(".repeat(10_000))))
                .isInstanceOf(SchemaFault.class);
        assertThat(InputSchema.read(TextNode.valueOf("{a:" + "Array<".repeat(10_000))))
                .isInstanceOf(SchemaFault.class);
    }

    @Test
    void longArrayOfArraysIsNoDeeperThanItLooks() {
        assertThat(InputSchema.read(TextNode.valueOf("{a: string" + "[]".repeat(20_000) + "}")))
                .isInstanceOf(SchemaFault.class);
    }

    @Test
    void endlessTextIsNotRead() {
        assertThat(InputSchema.read(TextNode.valueOf("{" + " ".repeat(100_000) + "}")))
                .isInstanceOf(SchemaFault.class);
    }

    private static InputSchema read(String text) {
        return switch (InputSchema.read(TextNode.valueOf(text))) {
            case InputSchema schema -> schema;
            case SchemaFault(var why) -> throw new AssertionError(why);
        };
    }

    private static Arguments form(String body, String properties, String required) {
        return Arguments.of(body, properties, required);
    }

    private static String described(String name, String description) {
        return "{'%s': {'type': 'string', 'description': '%s'}}".formatted(name, description);
    }

    /** Single quotes are easier to read here. */
    private static String json(String text) {
        return text.replace("\\'", "\u0001").replace('\'', '"').replace('\u0001', '\'');
    }

    private static String[] names(String required) {
        return required.equals("first name") ? new String[] {required} : required.split(" ", -1);
    }
}
