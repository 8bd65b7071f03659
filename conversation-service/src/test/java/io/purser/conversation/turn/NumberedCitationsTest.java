package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Passage;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a pilcrow is the end of a line. */
class NumberedCitationsTest {

    private static final List<Passage> PASSAGES = List.of(
            passage(
                    "Shipping",
                    "https://shop.example/s",
                    "Express shipping costs 9.90 EUR. Parcels leave the house at noon."),
            passage("Returns\n policy", null, "The money comes back in a week. 退款需要三天才能到账。"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            textBlock =
                    """
                    How can I help?                   ~ How can I help?
                    Express shipping costs 9.90 EUR.  ~ Express shipping costs 9.90 EUR. [1]¶¶[1] Shipping, https://shop.example/s
                    Express shipping costs 7.90 EUR.  ~ Express shipping costs 7.90 EUR.
                    Sure! The money comes back in a week. Anything else? ~ Sure! The money comes back in a week. [1] Anything else?¶¶[1] Returns policy
                    Parcels leave the house at noon. The money comes back in a week. Express shipping costs 9.90 EUR. ~ Parcels leave the house at noon. [1] The money comes back in a week. [2] Express shipping costs 9.90 EUR. [1]¶¶[1] Shipping, https://shop.example/s¶[2] Returns policy
                    - Parcels leave the house at noon¶- The money comes back in a week¶ ~ - Parcels leave the house at noon [1]¶- The money comes back in a week [2]¶¶[1] Shipping, https://shop.example/s¶[2] Returns policy
                    | Parcels leave the house at noon | ~ | Parcels leave the house at noon |
                    您好，退款需要三天才能到账。              ~ 您好，退款需要三天才能到账。 [1]¶¶[1] Returns policy
                    Parcels leave the house at noon. [1]¶¶[1] Made up, https://elsewhere.example ~ Parcels leave the house at noon. [1]¶¶[1] Shipping, https://shop.example/s
                    """)
    void sentencesAreNumberedByWhatTheyLeanOn(String reply, String numbered) {
        assertThat(NumberedCitations.in(lines(reply), PASSAGES).whole()).isEqualTo(lines(numbered));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    Parcels leave at noon. [1] Anything else?¶¶[1] Shipping, https://shop.example ~ Parcels leave at noon. Anything else?
                    One. [1] Two. [2]¶¶[1] A¶[2] B    ~ One. Two.
                    See line [1] of the list.         ~ See line [1] of the list.
                    It is in [3]. [1]¶¶[1] A          ~ It is in [3].
                    One. [1]¶¶[1] A¶And more.         ~ One. [1]¶¶[1] A¶And more.
                    """)
    void wordsAreGotBackWithoutNumbersAndList(String text, String words) {
        assertThat(NumberedCitations.without(lines(text))).isEqualTo(lines(words));
    }

    @Test
    void quotesAreTheSameWithNumbersAndWithout() {
        String reply =
                "Parcels leave the house at noon. Express shipping costs 9.90 EUR. The money comes back in a week.";
        String numbered = NumberedCitations.in(reply, PASSAGES).whole();

        var quotes = Citations.of(NumberedCitations.without(numbered), PASSAGES);

        assertThat(quotes).hasSize(3).isEqualTo(Citations.of(reply, PASSAGES)).allSatisfy(citation -> assertThat(
                        PASSAGES)
                .anyMatch(passage -> passage.text().contains(citation.quote())));
    }

    private static String lines(String text) {
        return text.strip().replace('¶', '\n');
    }

    private static Passage passage(String heading, @Nullable String url, String text) {
        return new Passage(
                new ChunkId("chunk of " + heading), new KnowledgeId("aia_know_1"), "Help", heading, url, null, text, 1);
    }
}
