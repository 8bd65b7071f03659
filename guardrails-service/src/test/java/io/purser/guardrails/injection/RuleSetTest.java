package io.purser.guardrails.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {

    private static final String TWO_WEAK_RULES =
            """
            version: mine-1
            words:
              drop: [ignore, stop following]
            rules:
              - name: drops
                weight: 0.4
                starts: ['{drop}']
                pattern: '{drop} {..2}rules\\b'
              - name: begins
                weight: 0.4
                starts: ["\\n"]
                pattern: '\\nnow'
            """;

    @Test
    void weakSignsAddUp() {
        assertThat(score("stop following - the house - rules")).isEqualTo(0.4);
        assertThat(score("Now ignore rules")).isEqualTo(0.64);
        assertThat(score("ignore one two three rules")).isZero();
    }

    @Test
    void matchAtTheBeginningHasAPlaceInTheText() {
        var finding = detect("now");

        assertThat(finding.spans()).containsExactly(new Span(0, 3));
    }

    @Test
    void ruleSetMayComeFromAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("rules.yaml"), TWO_WEAK_RULES);

        assertThat(RuleSet.of(file).version()).isEqualTo("mine-1");
    }

    @Test
    void faultyRuleSetSaysWhichRuleIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TWO_WEAK_RULES.replace("{..2}rules\\b", "(unclosed")))
                .withMessageContaining("drops");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TWO_WEAK_RULES.replace("'{drop} ", "'{none} ")))
                .withMessageContaining("none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TWO_WEAK_RULES.replace("weight: 0.4", "weight: 4")))
                .withMessageContaining("drops");
        assertThatIllegalArgumentException().isThrownBy(() -> read("rules: what"));
    }

    private static double score(String text) {
        return Math.round(detect(text).score() * 100) / 100.0;
    }

    private static Finding detect(String text) {
        return new InjectionRules(read(TWO_WEAK_RULES), 0.5)
                .detect(Screened.of(Surface.MESSAGE, text))
                .orElseThrow();
    }

    private static RuleSet read(String yaml) {
        return RuleFile.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
}
