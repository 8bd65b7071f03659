package io.purser.guardrails.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I do not know.",
                "I'm sorry, but I don’t have specific information about that. Would you like me to ask a colleague?",
                "Unfortunately, I cannot find an answer to your question in our help pages. Please contact our support team.",
                "The documents do not mention whether Bitcoin is accepted.",
                "There is no information available on this.",
                "Lo siento, no tengo información sobre eso.",
                "Das weiß ich leider nicht.",
            })
    void saysThatItDoesNotKnow(String reply) {
        assertThat(Refusal.isOne(reply)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can return it within 30 days.",
                "If you do not know your number, open the app and look under Account.",
                "I don't have information about Bitcoin. With a card you can pay at any time, and the money is taken when the parcel"
                        + " leaves the warehouse, which is usually on the next working day after your order.",
                "No, pets are not allowed in the rooms.",
                "",
            })
    void saysSomethingElse(String reply) {
        assertThat(Refusal.isOne(reply)).isFalse();
    }
}
