package io.purser.guardrails.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.purser.guardrails.personal.names.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final Path ROWS = Path.of("../../shared/eval/guardrails/pii.jsonl");

    @Test
    void sameValueGetsTheSamePlaceholder() {
        String text = "olga@example.com, not ole@example.com, no, olga@example.com";

        var redacted = Placeholders.redact(text, List.of(email(0, 16), email(22, 37), email(43, 59)), Map.of());

        assertThat(redacted.text()).isEqualTo("[EMAIL_1], not [EMAIL_2], no, [EMAIL_1]");
        assertThat(redacted.values())
                .containsOnly(Map.entry("[EMAIL_1]", "olga@example.com"), Map.entry("[EMAIL_2]", "ole@example.com"));
    }

    @Test
    void valuesOfEarlierTextsKeepTheirPlaceholders() {
        var first = Placeholders.redact("a@example.com", List.of(email(0, 13)), Map.of());

        var second = Placeholders.redact(
                "b@example.com a@example.com", List.of(email(0, 13), email(14, 27)), first.values());

        assertThat(second.text()).isEqualTo("[EMAIL_2] [EMAIL_1]");
        assertThat(Placeholders.restore("from [EMAIL_1] to [EMAIL_2] and [EMAIL_3]", second.values()))
                .isEqualTo("from a@example.com to b@example.com and [EMAIL_3]");
    }

    @Test
    void whatOverlapsIsReplacedAsOne() {
        var redacted =
                Placeholders.redact("say 0123456789 now", List.of(email(4, 10), email(8, 14), email(5, 7)), Map.of());

        assertThat(redacted.text()).isEqualTo("say [EMAIL_1] now");
        assertThat(redacted.values()).containsValue("0123456789");
    }

    @Test
    void textThatLooksLikeAPlaceholderComesBackAsItWas() {
        var known = Map.of("[EMAIL_1]", "olga@example.com");
        String text = "what is [EMAIL_1]? I am a@example.com";

        var redacted = Placeholders.redact(text, List.of(email(24, 37)), known);

        assertThat(redacted.text()).isEqualTo("what is [TEXT_1]? I am [EMAIL_2]");
        assertThat(Placeholders.restore(redacted.text(), redacted.values())).isEqualTo(text);
    }

    @Test
    void valueThatLooksLikeAPlaceholderIsNotReplacedTwice() {
        var redacted = Placeholders.redact("[EMAIL_2] [EMAIL_1]", List.of(email(0, 9), email(10, 19)), Map.of());

        assertThat(Placeholders.restore(redacted.text(), redacted.values())).isEqualTo("[EMAIL_2] [EMAIL_1]");
    }

    @Test
    void everyLabelledTextComesBackAsItWas() throws IOException {
        assumeTrue(Files.exists(ROWS), "skipped: no labelled data at " + ROWS);
        var recognisers = Recognisers.shipped();
        Map<String, String> values = Map.of();

        for (var row : LabelledText.read(ROWS)) {
            var redacted = Placeholders.redact(row.text(), recognisers.find(row.text()), values);
            values = redacted.values();
            assertThat(Placeholders.restore(redacted.text(), values)).isEqualTo(row.text());
        }
    }

    private static PersonalData email(int start, int end) {
        return new PersonalData(PersonalType.EMAIL_ADDRESS, start, end, 1);
    }
}
