package io.purser.guardrails.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import io.purser.contract.event.Asked;
import io.purser.contract.event.Evidence;
import io.purser.contract.event.Evidence.Found;
import io.purser.contract.event.Verdict.Finding;
import io.purser.guardrails.encoder.MiniLm;
import io.purser.guardrails.screening.Look;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerabilityTest {

    private static final String REPLY = "The shop takes it back within two weeks.";

    private static final Evidence SHOP = new Evidence(
            "search",
            """
            [Shop > Returns]
            Unused items can be returned within 30 days of delivery. The refund goes to the card that was charged.

            [Shop > Delivery]
            Standard delivery takes three to five working days. Express delivery costs 9.90 and arrives the next day.
            Parcels are sent to Spain and Portugal as well.

            [Shop > Account]
            To change your password, open Settings, choose Security and click on Change password.""",
            Found.PASSAGES);

    private static MiniLm encoder;

    @BeforeAll
    static void load(@TempDir Path directory) throws IOException, OrtException {
        encoder = MiniLm.load(directory);
    }

    @AfterAll
    static void close() throws OrtException {
        encoder.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many days do I have to return an item?",
                "How long does standard delivery take?",
                "How do I change my password?",
                "Do you send parcels to Portugal?",
            })
    void questionThatThePassagesAnswerHasALowScore(String question) {
        assertThat(score(question)).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can I pay with Bitcoin?",
                "Is the warehouse open for visitors on Sunday?",
                "Who founded the company?",
                "Do you repair broken espresso machines?",
            })
    void questionThatTheyDoNotAnswerHasAHighOne(String question) {
        assertThat(score(question)).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void searchThatFoundNothingLeavesAGuess() {
        var nothing = new Evidence("search", "No passage was found that answers this.", Found.NO_PASSAGE);

        var finding = detect("Can I pay with Bitcoin?", REPLY, nothing).orElseThrow();

        assertThat(finding.score()).isEqualTo(1);
        assertThat(finding.fired()).isTrue();
    }

    @Test
    void whatAToolSaidInTheTurnCountsToo() {
        var nothing = new Evidence("search", "No passage was found that answers this.", Found.NO_PASSAGE);
        var result = new Evidence(
                "find_order", "{\"order\": 10412, \"status\": \"Order 10412 was shipped on May 3\"}", Found.RESULT);

        assertThat(score("When was order 10412 shipped?", nothing, result))
                .isLessThan(score("When was order 10412 shipped?", nothing));
    }

    @Test
    void whatEarlierTurnsGotDoesNot() {
        var earlier = new Evidence(SHOP.source(), SHOP.text());
        var other = new Evidence("search", "[Jobs]\nWe are looking for a baker.", Found.PASSAGES);

        assertThat(score("How do I change my password?", other, earlier))
                .isEqualTo(score("How do I change my password?", other));
    }

    @Test
    void noteNamesTheNearestSentence() {
        String note = detect("How do I change my password?", REPLY, SHOP)
                .orElseThrow()
                .note();

        int at = SHOP.text().indexOf("To change");
        assertThat(note)
                .isEqualTo(
                        "nearest: evidence 0 at %d-%d".formatted(at, SHOP.text().length()));
    }

    @Test
    void replyThatSaysItDoesNotKnowIsToldApart() {
        var finding = detect("Can I pay with Bitcoin?", "I'm sorry, but I don't have information about that.", SHOP)
                .orElseThrow();

        assertThat(finding.detector()).isEqualTo(Answerability.REFUSAL);
        assertThat(finding.score()).isEqualTo(score("Can I pay with Bitcoin?"));
    }

    @Test
    void nothingIsSaidWhereTheTurnHasNotSearched() {
        assertThat(detect("Can I pay with Bitcoin?", REPLY)).isEmpty();
        assertThat(detect("Can I pay with Bitcoin?", REPLY, new Evidence("earlier", "Cards only.")))
                .isEmpty();
        assertThat(detect("Can I pay with Bitcoin?", REPLY, new Evidence("pay", "{\"bitcoin\": false}", Found.RESULT)))
                .isEmpty();
        assertThat(detector().detect(new Screened(Surface.REPLY, REPLY, List.of(SHOP))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Hello!                  | The shop is open from nine to five.
            Thanks, that is all     | The shop is open from nine to five.
            ''                      | The shop is open from nine to five.
            Can I pay with Bitcoin? | Which shop do you mean?
            Can I pay with Bitcoin? | Welcome!
            """)
    void nothingIsSaidWhereNothingIsAskedOrClaimed(String question, String reply) {
        assertThat(detect(question, reply, SHOP)).isEmpty();
    }

    @Test
    void encoderIsNotAskedOnTheCallersThread() {
        var detector = Answerability.shipped(
                text -> {
                    throw new IllegalStateException("on the caller's thread");
                },
                0.5);

        assertThat(detector.begin(screened("Can I pay with Bitcoin?", REPLY, SHOP)))
                .isInstanceOf(Look.Begun.class);
        assertThat(detector.begin(new Screened(Surface.REPLY, REPLY, List.of(SHOP))))
                .isEqualTo(new Look.Done(Optional.empty()));
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "x1 ",
                "why ",
                "a",
                "\u202e\u05d0 ",
                "\ud800",
                "退货 ",
                "عربي ",
                "[a]\n",
                "[",
                "Is it? ",
                "i do not have a b c d ",
                "\n\n[x]\n",
                "",
                "é中a ",
            })
    void megabyteOfAnythingGetsAnAnswerInTime(String unit) {
        String text = unit.repeat(1_000_000 / Math.max(1, unit.length()));
        var asked = new Asked("What about Bitcoin? " + text, List.of(text, text));
        var evidence = List.of(
                new Evidence("a", text, Found.PASSAGES),
                new Evidence("b", "", Found.PASSAGES),
                new Evidence("c", text, Found.RESULT));

        var finding = detector().detect(new Screened(Surface.REPLY, "It costs 98765. " + text, evidence, null, asked));

        assertThat(finding.map(Finding::score))
                .hasValueSatisfying(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    private static double score(String question) {
        return score(question, SHOP);
    }

    private static double score(String question, Evidence... evidence) {
        return detect(question, REPLY, evidence).orElseThrow().score();
    }

    private static Optional<Finding> detect(String question, String reply, Evidence... evidence) {
        return detector().detect(screened(question, reply, evidence));
    }

    private static Screened screened(String question, String reply, Evidence... evidence) {
        return new Screened(Surface.REPLY, reply, List.of(evidence), null, new Asked(question, List.of()));
    }

    private static Answerability detector() {
        return Answerability.shipped(encoder, 0.5);
    }
}
