package io.purser.knowledge.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.FileType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest extends FileTest {

    @Test
    void lineIsADocumentWithItsFields() throws IOException {
        var lines = lines(
                """
                {"question": "How do I return it?", "answer": "By post.", "labels": ["returns", "post"]}

                {"question": "And then?", "more": {"days": 30, "free": true}, "none": null}
                """);

        assertThat(lines).extracting(Document::title).containsExactly("How do I return it?", "And then?");
        assertThat(lines.getFirst().labels()).containsExactly("post", "returns");
        assertThat(text(lines.getLast())).isEqualTo("question: And then?\nmore.days: 30\nmore.free: true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    {"a": 1,}      | not valid JSON, at column
                    {"a": 1        | not valid JSON
                    hello          | not valid JSON
                    [1, 2]         | no JSON object
                    "text"         | no JSON object
                    """)
    void brokenLineIsNamed(String line, String why) {
        assertThatThrownBy(() -> lines("{\"a\": \"b\"}\n\n" + line + "\n{\"c\": \"d\"}"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("Line 3")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n", "{}", "{\"a\": null}"})
    void fileWithoutAnythingInItIsUnusable(String lines) {
        assertThatThrownBy(() -> lines(lines)).isInstanceOf(Unusable.class).hasMessageContaining("no lines");
    }

    private List<Document> lines(String lines) throws IOException {
        return read(FileType.JSONL, lines.getBytes(UTF_8));
    }
}
