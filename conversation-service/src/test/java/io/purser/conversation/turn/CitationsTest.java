package io.purser.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Passage;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsTest {

    private static final Passage SHIPPING = passage(
            "c1",
            "Shipping > Prices",
            "# Prices\n\nStandard shipping costs 4.90 EUR and takes three days.\n"
                    + "Express shipping costs 9.90 EUR and arrives on the next day. We deliver to islands too.");
    private static final Passage RETURNS =
            passage("c2", "", "You may return what you bought within 30 days. The money comes back in a week.");

    @Test
    void sentenceThatWasTakenOverIsQuoted() {
        var citations = Citations.of(
                "Happy to help! Express shipping costs 9.90 EUR and arrives on the next day.",
                List.of(RETURNS, SHIPPING));

        assertThat(citations).singleElement().satisfies(citation -> {
            assertThat(citation.chunk()).isEqualTo(SHIPPING.chunk());
            assertThat(citation.title()).isEqualTo("Shipping > Prices");
            assertThat(citation.quote()).isEqualTo("Express shipping costs 9.90 EUR and arrives on the next day.");
        });
    }

    @Test
    void otherWordsAreQuotedWhereTheySayMostOfIt() {
        assertThat(Citations.of(
                        "Sure: you can return it within 30 days of what you bought.", List.of(SHIPPING, RETURNS)))
                .extracting(Citation::quote)
                .containsExactly("You may return what you bought within 30 days.");
    }

    @Test
    void quoteStandsInItsChunk() {
        var passages = List.of(SHIPPING, RETURNS);
        var reply = "Standard shipping costs 4.90 EUR and takes three days. The money comes back in a week.";

        assertThat(Citations.of(reply, passages)).hasSize(2).allSatisfy(citation -> assertThat(passages)
                .anyMatch(passage -> passage.chunk().equals(citation.chunk())
                        && passage.text().contains(citation.quote())));
    }

    @Test
    void numberThatIsNotThereIsNotBorneOut() {
        assertThat(Citations.of("Express shipping costs 7.90 EUR and arrives on the next day.", List.of(SHIPPING)))
                .isEmpty();
    }

    @Test
    void whatThePassagesDoNotSayIsNotCited() {
        assertThat(Citations.of("Hello! How can I help you today with your order?", List.of(SHIPPING, RETURNS)))
                .isEmpty();
    }

    @Test
    void quoteThatIsUsedTwiceIsCitedOnce() {
        var said = "The money comes back in a week. Yes, the money comes back in a week.";

        assertThat(Citations.of(said, List.of(RETURNS))).hasSize(1);
    }

    @Test
    void scriptsWithoutSpacesAreReadToo() {
        var chinese = passage("c3", "退款", "退款需要三天才能到账。请保留收据。");

        assertThat(Citations.of("您好，退款需要三天才能到账。", List.of(chinese)))
                .extracting(Citation::quote)
                .containsExactly("退款需要三天才能到账。");
    }

    @Test
    void sourceNamesWhatHasNoHeading() {
        assertThat(Citations.of("The money comes back in a week.", List.of(RETURNS)))
                .extracting(Citation::title)
                .containsExactly("Help");
    }

    @Test
    void replyWithoutPassagesHasNone() {
        assertThat(Citations.of("The money comes back in a week.", List.of())).isEmpty();
    }

    private static Passage passage(String chunk, String heading, String text) {
        return new Passage(new ChunkId(chunk), new KnowledgeId("aia_know_1"), "Help", heading, null, null, text, 1);
    }
}
