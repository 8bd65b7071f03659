package io.purser.guardrails.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence;
import io.purser.contract.event.Evidence.Found;
import io.purser.guardrails.grounding.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static final Passages RETURNS = passages(
            """
            [Shop > Returns]
            Shoes can be returned within 30 days. Shoes that were worn are not taken back.

            [Shop > Refund]
            The money goes to your card.""");

    @Test
    void rareWordCountsMoreThanACommonOne() {
        assertThat(of("worn shoes from Reims").heaviestMissing()).isEqualTo(1);
        assertThat(of("shoes with worn soles").byBestLine())
                .isGreaterThan(of("shoes with red soles").byBestLine());
    }

    @Test
    void namesAndNumbersThatNoPassageHasAreCounted() {
        assertThat(of("Can I return shoes from Lisbon within 60 days?").missingNames())
                .isEqualTo(2);
        assertThat(of("Can I return shoes within 30 days?").missingNames()).isZero();
    }

    @Test
    void headOfAPassageTellsWhatItIsAboutAndAnswersNothing() {
        assertThat(of("refund money").byBestPassage()).isEqualTo(1);
        assertThat(of("refund money").byBestLine()).isBetween(0.3, 0.7);
        assertThat(RETURNS.lines()).hasSize(3);
        assertThat(RETURNS.stems()).hasSize(2);
    }

    @Test
    void onlyWhatIsNewInTheQuestionCountsAsNews() {
        assertThat(of("And boots?", "Can I return shoes?").ofNews()).isZero();
        assertThat(of("And the shoes?", "Can I return boots?").ofNews()).isEqualTo(1);
        assertThat(of("Shoes?", "Can I return shoes?").ofNews()).isEqualTo(1);
    }

    @Test
    void wordsThatStandSideBySideAreCounted() {
        assertThat(of("shoes worn").ofPairs()).isZero();
        assertThat(of("money goes").ofPairs()).isEqualTo(1);
    }

    @Test
    void fillingWordsAreNoTopic() {
        assertThat(Topic.of("Hello, could you please tell me how I can get a refund for the shoes? Thanks a lot!"))
                .extracting(Word::form)
                .containsExactly("refund", "shoes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            How much is express delivery?   | NUMBER | It costs 9.90.                | It is fast.
            When does the shop open?        | TIME   | At nine on Monday.            | It opens with a key.
            How do I change my password?    | WAY    | Open Settings and click Save. | Passwords have letters.
            Why was my card refused?        | REASON | Because it had expired.       | Cards are of plastic.
            Is there a shop in Lisbon?      | OTHER  | Yes.                          |
            """)
    void questionTellsTheKindOfItsAnswer(String question, Wanted wanted, String answer, String other) {
        assertThat(Wanted.of(question)).isEqualTo(wanted);
        assertThat(wanted.isIn(answer)).isTrue();
        assertThat(other != null && wanted.isIn(other)).isFalse();
    }

    private static Coverage of(String question, String... before) {
        return new Coverage(Ask.of(new Asked(question, List.of(before))), RETURNS);
    }

    private static Passages passages(String text) {
        return new Passages(List.of(new Evidence("search", text, Found.PASSAGES)));
    }
}
