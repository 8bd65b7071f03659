package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                " 123456\n",
                "123 456",
                "123-456",
                "1 2 3 4 5 6",
                "my code is 123456.",
                "It says 123456, is that right?",
                "code:123456",
                "\"123456\"",
                "(123456)",
                "123456 and once more 123456",
                "order 4711, code 123456",
                "١٢٣٤٥٦",
                "代码是 123456。",
            })
    void codeIsFound(String text) {
        assertThat(OneTimeCode.in(text, 6)).contains("123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567",
                "A123456",
                "123456th",
                "#123456",
                "+123456",
                "12.123456",
                "123456.50",
                "123456 or 654321",
                "one two three four five six",
            })
    void otherNumbersAreNoCode(String text) {
        assertThat(OneTimeCode.in(text, 6)).isEmpty();
    }
}
