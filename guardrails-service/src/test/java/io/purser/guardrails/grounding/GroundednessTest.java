package io.purser.guardrails.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Evidence;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GroundednessTest {

    private static final Evidence RETURNS =
            new Evidence("returns", "Orders can be returned within 30 days. Shipping back costs $4.90.");

    @Test
    void replyInTheWordsOfItsEvidenceIsSupported() {
        assertThat(unsupported("An order can be returned within 30 days; shipping it back costs 4.90."))
                .isZero();
    }

    @Test
    void otherNumberIsWorseThanAnotherWord() {
        assertThat(unsupported("Orders can be returned within 60 days."))
                .isGreaterThan(unsupported("Orders can be returned within 30 weekends."));
    }

    @Test
    void inventionHasNoSupport() {
        assertThat(unsupported("Every customer receives champagne.")).isEqualTo(1);
    }

    @Test
    void sameNumberInAnotherFormIsSupported() {
        var evidence = new Evidence("tool", "{\"total\": 1200.00}");

        assertThat(detect(OptionalDouble.empty(), "1,200", List.of(evidence))
                        .orElseThrow()
                        .score())
                .isZero();
    }

    @Test
    void nothingIsSaidWithoutEvidenceOrClaim() {
        assertThat(detect(OptionalDouble.of(0.1), "Every customer receives champagne.", List.of()))
                .isEmpty();
        assertThat(detect(OptionalDouble.of(0.1), "Yes, do so.", List.of(RETURNS)))
                .isEmpty();
    }

    @Test
    void unsupportedReplyIsMeasuredOnlyUnlessAThresholdIsSet() {
        String invention = "Every customer receives champagne.";

        assertThat(detect(OptionalDouble.empty(), invention, List.of(RETURNS)).map(Finding::fired))
                .contains(false);
        assertThat(detect(OptionalDouble.of(0.8), invention, List.of(RETURNS)).map(Finding::fired))
                .contains(true);
    }

    private static double unsupported(String reply) {
        return detect(OptionalDouble.empty(), reply, List.of(RETURNS))
                .orElseThrow()
                .score();
    }

    private static Optional<Finding> detect(OptionalDouble threshold, String reply, List<Evidence> evidence) {
        return new Groundedness(threshold).detect(new Screened(Surface.REPLY, reply, evidence));
    }
}
