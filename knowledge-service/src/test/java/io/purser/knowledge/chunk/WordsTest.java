package io.purser.knowledge.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    one two  three | 3
                    - a list item | 3
                    well-known e-mail | 2
                    退货政策 | 2
                    三十天内 refund 退货 | 4
                    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | 2
                    '' | 0
                    """)
    void lengthIsWhatAReaderFeels(String text, int words) {
        assertThat(Words.in(text)).isEqualTo(words);
    }
}
