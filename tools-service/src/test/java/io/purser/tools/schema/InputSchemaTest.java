package io.purser.tools.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.purser.contract.log.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputSchemaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'object'}",
                "{'type': 'object', 'properties': {}}",
                "{'properties': {'a': {'type': 'string'}}}",
                "{'$schema': 'http://json-schema.org/draft-07/schema#', 'type': 'object'}",
                "{'type': 'object', 'properties': {'a': {'$ref': '#/$defs/a'}}, '$defs': {'a': {'type': 'string'}}}",
                "{'type': 'object', 'properties': {'a': {'$ref': '#'}}}",
                "{'type': 'object', 'properties': {'a': {'pattern': '^[a-z]+$'}}}"
            })
    void jsonSchemaIsTakenAsObjectAndAsText(String schema) throws JsonProcessingException {
        assertThat(InputSchema.read(json(schema))).isInstanceOf(InputSchema.class);
        assertThat(InputSchema.read(TextNode.valueOf(schema.replace('\'', '"'))))
                .isInstanceOf(InputSchema.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            textBlock =
                    """
                    `{'type': 'string'}`                                              @ "type" must be "object"
                    `{'type': ['object', 'null']}`                                    @ "type" must be "object"
                    `{'type': 'object', 'properties': []}`                            @ it is not JSON Schema 2020-12
                    `{'type': 'object', 'properties': {'a': {'type': 'text'}}}`       @ it is not JSON Schema 2020-12
                    `{'type': 'object', 'properties': {'a': 7}}`                      @ it is not JSON Schema 2020-12
                    `{'type': 'object', 'required': 'a'}`                             @ it is not JSON Schema 2020-12
                    `{'type': 'object', 'properties': {'a': {'pattern': '('}}}`       @ it
                    `{'type': 'object', 'properties': {'a': {'pattern': '(?=x)y'}}}`  @ it cannot be used
                    `{'properties': {'a': {'$ref': 'http://127.0.0.1/x.json'}}}`      @ it must not refer to another document
                    `{'properties': {'a': {'$ref': 'file:///etc/passwd'}}}`           @ it must not refer to another document
                    `{'properties': {'a': {'$ref': '/nowhere'}}}`                      @ it must not refer to another document
                    `{'properties': {'a': {'$ref': '#/nowhere'}}}`                  @ it cannot be used
                    """)
    void unusableJsonSchemaIsTold(String schema, String why) throws JsonProcessingException {
        assertThat(InputSchema.read(json(schema)))
                .isInstanceOfSatisfying(
                        SchemaFault.class, fault -> assertThat(fault.why()).contains(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "true", "[]"})
    void otherJsonIsNoSchema(String json) throws JsonProcessingException {
        assertThat(InputSchema.read(json(json))).isEqualTo(new SchemaFault("it must be a type text or a JSON Schema"));
    }

    @Test
    void absentSchemaIsToldToo() {
        assertThat(InputSchema.read(null)).isInstanceOf(SchemaFault.class);
    }

    @Test
    void jsonThatIsAlsoATypeTextIsOneUnlessItLooksLikeASchema() throws IOException {
        assertThat(InputSchema.read(TextNode.valueOf("{\"color\": \"red\"}")))
                .isInstanceOfSatisfying(InputSchema.class, schema -> assertThat(
                                schema.json().at("/properties/color/enum/0").asText())
                        .isEqualTo("red"));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
