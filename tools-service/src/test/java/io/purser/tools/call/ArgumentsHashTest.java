package io.purser.tools.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsHashTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a":1,"b":{"c":2,"d":[1]}} | {"b":{"d":[1.0],"c":2.00},"a":1e0}
                    {"a":100}                   | {"a":1E2}
                    {"a":"ü"}                   | {"a":"\\u00fc"}
                    """)
    void sameArgumentsWrittenInOtherWaysAreTheSame(String one, String other) throws JsonProcessingException {
        assertThat(hash(one)).isEqualTo(hash(other)).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a":1}             | {"a":"1"}
                    {"a":[1,2]}         | {"a":[2,1]}
                    {"a":null}          | {}
                    {"a":1,"b":2}       | {"a":2,"b":1}
                    {"a":{"b":1},"c":2} | {"a":{"b":1,"c":2}}
                    {"a":"x\\",\\"b\\":1"} | {"a":"x","b":1}
                    """)
    void otherArgumentsAreOthers(String one, String other) throws JsonProcessingException {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    private static String hash(String text) throws JsonProcessingException {
        return ArgumentsHash.of((ObjectNode) Json.MAPPER.readTree(text));
    }
}
