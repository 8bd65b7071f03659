package io.purser.knowledge.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.knowledge.chunk.Block;
import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.chunk.Section;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last updated: 2026-01-02",
                "2. Januar 2026",
                "Posted on March 4th, 2026",
                "Actualizado el 4 de marzo de 2026",
                "更新日：2026年3月4日",
                "04.03.2026, 11:45"
            })
    void lineThatHoldsADateDoesNotCount(String line) {
        assertThat(of("Text.", line)).isEqualTo(of("Text."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 2026-01-02 our shop in the old town stays closed all day",
                "It costs 25 euros",
                "Call 555-0100"
            })
    void whateverElseIsSaidCounts(String line) {
        assertThat(of("Text.", line)).isNotEqualTo(of("Text."));
    }

    @Test
    void languageCounts() {
        var english = new Document("T", null, "en", Set.of(), List.of());
        var french = new Document("T", null, "fr", Set.of(), List.of());

        assertThat(Likeness.of(english)).isNotEqualTo(Likeness.of(french));
    }

    private static String of(String... texts) {
        var blocks = Stream.of(texts).map(text -> new Block(text, true)).toList();
        return Likeness.of(Document.of("Title", List.of(new Section(List.of("Title"), blocks, null))));
    }
}
