package io.purser.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.tools.schema.Arguments.Fit;
import io.purser.tools.schema.Arguments.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCheckTest {

    private static final ArgumentCheck CHECK = check(
            "{ order: string, rating?: number, mood?: 'good' | 'bad', tags?: string[], by?: { name: string }, n?: 1 | 2.5, any?: Record<string, boolean> }");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"order\": \"7\"}",
                " {\"order\": \"\", \"rating\": 5} ",
                "{\"order\": \"7\", \"rating\": 4.5, \"mood\": \"good\", \"tags\": [], \"by\": {\"name\": \"x\"}}",
                "{\"order\": \"7\", \"n\": 1}",
                "{\"order\": \"7\", \"n\": 1.0}",
                "{\"order\": \"7\", \"n\": 2.5}",
                "{\"order\": \"7\", \"any\": {\"x\": true}}"
            })
    void argumentsThatFit(String arguments) {
        assertThat(CHECK.check(arguments)).isInstanceOf(Fit.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    `{}`                                    ~ required property 'order' not found
                    ``                                      ~ required property 'order' not found
                    `{"order": 7}`                          ~ /order: integer found, string expected
                    `{"order": null}`                       ~ /order: null found, string expected
                    `{"order": "7", "rating": "five"}`      ~ /rating: string found, number expected
                    `{"order": "7", "mood": "ugly"}`        ~ /mood: does not have a value in the enumeration ["good", "bad"]
                    `{"order": "7", "tags": "x"}`           ~ /tags: string found, array expected
                    `{"order": "7", "tags": [1]}`           ~ /tags/0: integer found, string expected
                    `{"order": "7", "by": {}}`              ~ /by: required property 'name' not found
                    `{"order": "7", "n": 3}`                ~ /n: does not have a value in the enumeration
                    `{"order": "7", "any": {"x": 1}}`       ~ /any/x: integer found, boolean expected
                    `{"order": "7", "admin": true}`         ~ property 'admin' is not defined
                    `[]`                                    ~ must be a JSON object
                    `"7"`                                   ~ must be a JSON object
                    `null`                                  ~ must be a JSON object
                    `hello`                                 ~ not valid JSON
                    `{"order": "7"`                         ~ not valid JSON
                    `{"order": "7"}}`                       ~ not valid JSON
                    `{"order": "7"} {"order": "8"}`         ~ not valid JSON
                    `{"order": "7", "order": "8"}`          ~ not valid JSON
                    `{order: "7"}`                          ~ not valid JSON
                    `{"order": NaN}`                        ~ not valid JSON
                    """)
    void argumentsThatDoNotFitAreToldWhy(String arguments, String why) {
        assertThat(CHECK.check(arguments)).isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.why())
                .contains(why));
    }

    @Test
    void nothingIsEnoughForAToolThatTakesNothing() {
        assertThat(check("{}").check("")).isInstanceOf(Fit.class);
    }

    @Test
    void bottomlessArgumentsAreRefused() {
        var anything = check("{ a: any }");

        assertThat(anything.check("{\"a\":" + "[".repeat(100_000))).isInstanceOf(Unfit.class);
        assertThat(anything.check("{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}"))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void evilPatternTakesLinearTime() {
        var check = check("{\"type\": \"object\", \"properties\": {\"a\": {\"pattern\": \"^(a+)+$\"}}}");

        assertThat(check.check("{\"a\": \"" + "a".repeat(10_000) + "!\"}")).isInstanceOf(Unfit.class);
    }

    @Test
    void schemaThatRefersToItselfIsFollowedAsFarAsTheArgumentsGo() {
        var check = check(
                "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}}, \"additionalProperties\": false}");

        assertThat(check.check("{\"next\":".repeat(50) + "{}" + "}".repeat(50))).isInstanceOf(Fit.class);
        assertThat(check.check("{\"next\": {\"next\": {\"x\": 1}}}")).isInstanceOf(Unfit.class);
    }

    private static ArgumentCheck check(String schema) {
        return switch (InputSchema.read(TextNode.valueOf(schema))) {
            case InputSchema(var json) -> new ArgumentCheck(json);
            case SchemaFault(var why) -> throw new AssertionError(why);
        };
    }
}
