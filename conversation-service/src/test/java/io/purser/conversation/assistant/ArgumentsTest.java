package io.purser.conversation.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final JsonNode SCHEMA = json(
            """
            {"type": "object", "properties": {
              "cabin": {"type": "string", "enum": ["economy", "business"]},
              "unit": {"type": "string", "default": "euro"},
              "items": {"type": "array", "items": {"properties": {"kind": {"const": "voucher"}}}}}}""");

    @Test
    void textsAndNumbersOfSomeLengthAreWhatItSays() {
        String arguments =
                """
                {"order": " A-1042 ", "sum": 1290.5, "n": 3, "yes": true, "none": null, "cabin": "economy", "unit": "euro",
                 "items": [{"kind": "voucher", "id": "V-778"}, {"id": "V-778"}]}""";

        assertThat(Arguments.values(arguments, SCHEMA)).containsExactly("A-1042", "1290.5", "V-778");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{{nonsense", "null", "{}", "[]", "7"})
    void whatIsNoObjectSaysNothing(String arguments) {
        assertThat(Arguments.values(arguments, SCHEMA)).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
