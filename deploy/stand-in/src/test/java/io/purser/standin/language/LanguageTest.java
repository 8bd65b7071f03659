package io.purser.standin.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "cancelled, cancellation",
        "cancelling, cancel",
        "shipping, shipment",
        "deliveries, delivery",
        "returns, returned",
        "payments, pay",
        "shoes, shoe"
    })
    void formsOfAWordHaveOneStem(String one, String other) {
        assertThat(Words.content(one)).isEqualTo(Words.content(other)).isNotEmpty();
    }

    @Test
    void emptyWordsAndNumbersAreNoContent() {
        assertThat(Words.content("Where is my order 1042?")).containsExactly("order");
    }

    @Test
    void namesAreTakenApart() {
        assertThat(Words.ofName("getOrder_status-2")).containsExactly("get", "order", "status", "2");
    }

    @Test
    void sentencesEndWhereTheyEnd() {
        assertThat(Sentences.of("It costs 3.50 EUR, e.g. for Dr. Who. Is that so? Yes!\nA line\nEnd"))
                .containsExactly("It costs 3.50 EUR, e.g. for Dr. Who.", "Is that so?", "Yes!", "A line", "End");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Where is my parcel", "refund", "order status 1042", "La Paz shipping cost", "PayPal?"})
    void englishIsEnglish(String text) {
        assertThat(English.isForeign(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Dónde está mi pedido?",
                "Ich möchte meine Bestellung",
                "где мой заказ",
                "je veux mon argent",
                "注文はどこですか"
            })
    void otherLanguagesAreNot(String text) {
        assertThat(English.isForeign(text)).isTrue();
    }

    @Test
    void verbsOfTwoWordsAreOne() {
        assertThat(Words.content(Phrases.inOneWord("I'd like to send this back")))
                .contains("return");
    }
}
