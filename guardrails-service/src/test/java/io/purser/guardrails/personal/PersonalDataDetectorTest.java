package io.purser.guardrails.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalDataDetectorTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();

    @Test
    void findingHasThePlacesAndTheKindsButNotTheText() {
        var finding = detect(AllowList.NOTHING, 0.6, "card 4111 1111 1111 1111, mail olga@example.com");

        assertThat(finding.fired()).isTrue();
        assertThat(finding.score()).isEqualTo(1);
        assertThat(finding.spans()).containsExactly(new Span(5, 24), new Span(31, 47));
        assertThat(finding.note()).isEqualTo("CREDIT_CARD, EMAIL_ADDRESS");
        assertThat(finding.version()).contains("names-");
    }

    @Test
    void harmlessTextHasAFindingThatDidNotFire() {
        var finding = detect(AllowList.NOTHING, 0.6, "where is my order");

        assertThat(finding.fired()).isFalse();
        assertThat(finding.score()).isZero();
    }

    @Test
    void allowedValuesAndKindsAreNotFound() {
        String text = "Write to Help@Shop.example or call +49 151 13221567";

        assertThat(detect(new AllowList(Set.of(), Set.of("help@shop.example ")), 0.6, text)
                        .note())
                .isEqualTo("PHONE_NUMBER");
        assertThat(detect(new AllowList(Set.of(PersonalType.PHONE_NUMBER), Set.of()), 0.6, text)
                        .note())
                .isEqualTo("EMAIL_ADDRESS");
    }

    @Test
    void highThresholdLeavesWhatOnlyLooksLikeANumber() {
        assertThat(detect(AllowList.NOTHING, 0.6, "(212) 555-2649").fired()).isTrue();
        assertThat(detect(AllowList.NOTHING, 0.9, "(212) 555-2649").fired()).isFalse();
    }

    private static Finding detect(AllowList allowed, double threshold, String text) {
        return new PersonalDataDetector(RECOGNISERS, allowed, threshold)
                .detect(Screened.of(Surface.MESSAGE, text))
                .orElseThrow();
    }
}
