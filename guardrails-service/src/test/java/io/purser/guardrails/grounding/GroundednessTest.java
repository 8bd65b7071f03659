package io.purser.guardrails.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Evidence;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundednessTest {

    private static final Evidence RETURNS =
            new Evidence("returns", "Orders can be returned within 30 days. Shipping back costs $4.90.");

    @Test
    void replyInTheWordsOfItsEvidenceIsSupported() {
        assertThat(unsupported("An order can be returned within 30 days of delivery. Shipping back costs 4.90."))
                .isLessThan(0.5);
    }

    @Test
    void otherNumberIsWorseThanAnotherWord() {
        assertThat(unsupported("Orders can be returned within 60 days."))
                .isGreaterThanOrEqualTo(0.9)
                .isGreaterThan(unsupported("Orders can be returned within 30 days only."));
    }

    @Test
    void inventionHasNoSupport() {
        assertThat(unsupported("Every customer receives champagne from Reims.")).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The total is 1,000 items. | The total is one thousand items.",
                "The total is $5. | The total is 5 dollars.",
                "The total is $5. | The total is USD 5.00.",
                "The total is 3 %. | The total is three percent.",
                "The total is 2.5 million. | The total is 2,500,000.",
                "It starts on 2026-03-04. | It starts on March 4, 2026.",
                "It starts on 03/04/2026. | It starts on 4 March.",
                "It takes twenty-five days. | It takes 25 days.",
                "It takes 7 days. | It takes seven days.",
            })
    void sameNumberInAnotherFormIsSupported(String evidence, String reply) {
        assertThat(score(evidence, reply)).isLessThan(0.9);
        assertThat(score(reply, evidence)).isLessThan(0.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The total is 1,000 items. | The total is 1,001 items.",
                "The total is $5. | The total is €5.",
                "The total is 3 %. | The total is 3 days.",
                "It starts on 2026-03-04. | It starts on March 5, 2026.",
                "It starts on 2026-03-04. | It starts on March 4, 2027.",
                "It takes 7 days. | It takes 7 weeks.",
                "It takes seven days. | It takes eight days.",
            })
    void otherNumberUnitOrDateIsNot(String evidence, String reply) {
        assertThat(score(evidence, reply)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void findingNamesTheWorstSentenceAndTheNearestPlaceOfItsEvidence() {
        var finding = detect(
                        OptionalDouble.of(0.7),
                        "Orders can be returned within 30 days. Shipping back costs $9.90.",
                        List.of(RETURNS))
                .orElseThrow();

        assertThat(finding.spans()).containsExactly(new Span(38, 65));
        assertThat(finding.note()).isEqualTo("evidence 0 at 38-65, other numbers 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x1 ", "12 ", "a", "Yes. ", "\u202e\u05d0 ", "\ud800", "one ", "7-8-2026 ", "hundred "})
    void megabyteOfAnythingGetsAnAnswer(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());

        var finding =
                detect(OptionalDouble.empty(), "It costs 98765 pens. " + text, List.of(new Evidence("big", text)));

        assertThat(finding.map(Finding::score))
                .hasValueSatisfying(score -> assertThat(score).isGreaterThan(0.5));
    }

    @Test
    void nothingIsSaidWithoutEvidenceOrClaim() {
        assertThat(detect(OptionalDouble.of(0.1), "Every customer receives champagne from Reims.", List.of()))
                .isEmpty();
        assertThat(detect(OptionalDouble.of(0.1), "Yes, do so.", List.of(RETURNS)))
                .isEmpty();
    }

    @Test
    void unsupportedReplyIsMeasuredOnlyUnlessAThresholdIsSet() {
        String invention = "Every customer receives champagne from Reims.";

        assertThat(detect(OptionalDouble.empty(), invention, List.of(RETURNS)).map(Finding::fired))
                .contains(false);
        assertThat(detect(OptionalDouble.of(0.6), invention, List.of(RETURNS)).map(Finding::fired))
                .contains(true);
    }

    private static double score(String evidence, String reply) {
        return detect(OptionalDouble.empty(), reply, List.of(new Evidence("e", evidence)))
                .orElseThrow()
                .score();
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
