package io.purser.standin.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.standin.meaning.Meaning;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {

    private static final Meaning MEANING = Meaning.miniLm();

    private final Quotes quotes = new Quotes(MEANING);
    private final Telling telling = new Telling(quotes);

    @AfterAll
    static void close() {
        MEANING.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"message\":\"All done\",\"id\":7}                          | All done.",
                "{\"summary\":\"There are 2.\",\"orders\":[{\"summary\":\"A left.\"},{\"summary\":\"B waits.\"}]} | There are 2. A left. B waits.",
                "{\"order\":{\"id\":\"1042\",\"status\":\"delayed\",\"eta\":null,\"address\":{\"city\":\"Kiel\"}}} | The id is 1042, the status is delayed and the address city is Kiel.",
                "{\"in_stock\":true,\"price\":\"129 EUR\"}                    | It is in stock and the price is 129 EUR.",
                "{\"refunded\":false,\"label_sent\":true,\"warranty\":true}   | It is not refunded, the label was sent and warranty: yes.",
                "{\"arrivesOn\":\"2026-05-07\"}                               | It arrives on 2026-05-07.",
                "{\"sizes\":[\"S\",\"M\",\"L\"]}                              | The sizes are S, M and L.",
                "[{\"name\":\"Kiel\",\"open\":true},{\"name\":\"Bonn\"}]      | I found 2: name Kiel, open yes; name Bonn.",
                "[]                                                           | I found nothing for that.",
                "{\"orders\":[]}                                                | I found nothing for that.",
                "null                                                         | I found nothing for that.",
                "{}                                                           | That went through; no details came back.",
                "~~                                                           | That went through; no details came back.",
                "42                                                           | 42.",
                "\"shipped today\"                                            | Shipped today.",
                "Your order is on its way                                     | Your order is on its way."
            })
    void resultsBecomeSentences(String result, String sentence) {
        assertThat(telling.tell("How is it?", result)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"error\":\"There is no such order\"}                                  | There is no such order.",
                "{\"error\":{\"code\":7,\"message\":\"It was locked.\"}}                 | It was locked.",
                "{\"status\":422,\"detail\":\"The size is sold out\"}                    | The size is sold out.",
                "Error: the shop is closed                                               | The shop is closed.",
                "Error 99002: the tool answered with status 404. Nobody lives here.      | Nobody lives here.",
                "The tool said no (409): {\"error\":\"It was cancelled already\"}        | It was cancelled already."
            })
    void reasonsAreToldWhenCustomersCanReadThem(String result, String reason) {
        assertThat(telling.tell("How is it?", result)).isEqualTo("I'm sorry, that did not work: " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"java.lang.NullPointerException at Order.java\"}",
                "{\"error\":true}",
                "{\"ok\":false}",
                "Error: the arguments do not fit the tool, which was not called. order: missing",
                "Error: the tool could not be reached. Connection refused",
                "Error 99005: the tool's address cannot be called. 10.0.0.7",
                "The tool gave no answer in 10 s",
                "HTTP 503 Service Unavailable",
                "<!doctype html><title>502</title>"
            })
    void innerTroubleStaysInside(String result) {
        assertThat(telling.tell("How is it?", result)).isEqualTo(Trouble.LATER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"shipped\"}",
                "{\"error\":null,\"id\":1}",
                "{\"errors\":[]}",
                "The error was mended.",
                "200"
            })
    void goodResultsAreNoTrouble(String result) {
        assertThat(Telling.trouble(result)).isEmpty();
    }

    @Test
    void aLongTextIsQuotedWhereItAnswers() {
        String text = "We began in 1982. ".repeat(30) + "The shop closes at 19:00 on weekdays.";

        assertThat(telling.tell("When does the shop close?", text)).isEqualTo("The shop closes at 19:00 on weekdays.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"content\":\"# Hours\\n\\nThe shop closes at 19:00.\",\"score\":0.8},{\"content\":\"We sell shoes.\"}]",
                "{\"chunks\":[{\"text\":\"The shop closes at 19:00.\",\"source\":\"a.md\"}]}",
                "{\"results\":[{\"title\":\"Hours\",\"snippet\":\"The shop closes at 19:00.\"}]}",
                "[\"The shop closes at 19:00.\",\"We sell shoes.\"]",
                "[Help > Hours]\nThe shop\ncloses at 19:00. We sell shoes.",
                "[1] hours.md (score 0.81)\n## Hours\n- The shop closes at **19:00**.\n\n[2] shoes.md\nWe sell shoes.",
                "<passage id=\"1\">\nThe shop closes at 19:00.\n</passage>",
                "Source: hours.md\n\nThe shop [closes](http://x) at 19:00."
            })
    void passagesAreReadInManyForms(String result) {
        assertThat(quotes.answer("When does the shop close?", List.of(result), 0.37)
                        .text())
                .isEqualTo("The shop closes at 19:00.");
    }

    /** Passages as they come from pages of a help centre, small sections put together under their common heading. */
    private static final String SHOP =
            """
            [Help centre > Shipping and delivery]
            We pack every order ourselves in Portland, Maine, Monday to Saturday.

            **Standard shipping in the United States**

            Standard shipping costs $5.90 and takes 3 to 5 business days. It is free for orders of $75 or more. Parcels travel
            with Harbor Parcel, and the tracking number is in the e-mail that we send when the parcel leaves us.

            **Express shipping**

            Express shipping costs $14.50 and takes 1 to 2 business days. Order before 1 pm Eastern time and the parcel leaves
            on the same day. Express parcels need a street address: the courier does not deliver to PO boxes.

            [Help centre > Returns and refunds]
            **How long you can return an item**

            You can return an item within 45 days of delivery. It must be unworn apart from trying it on at home, and the tags
            must still be on it. Items bought in the winter sale can be returned within 14 days.

            **How to start a return**

            Tell us the order number and the item, here in the chat or on the page "My orders". You get a return number that
            begins with R and a label by e-mail. Put the return number in the parcel and bring it to any Harbor Parcel counter
            within 10 days.

            **What a return costs**

            The return label costs $4, which we take off the refund. Returns are free when the item is faulty, when we sent the
            wrong one, and when you exchange it for another size.

            **When the refund arrives**

            We check a return within 2 business days of its arrival. The refund then goes back the way you paid: 3 to 5 business
            days for cards, within 1 day for PayPal. Items paid with a gift card are refunded to the same gift card. The
            shipping cost of the first delivery is refunded only when the whole order comes back.

            [Help centre > Picking up]
            Picking up an order at the shop

            Pick-up at 12 Cannery Lane is free. An order is ready 2 hours after you place it during opening hours, and we keep
            it for 14 days.
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "How much is express shipping?             | Express shipping costs $14.50 and takes 1 to 2 business days.",
                "How long does express shipping take?      | Express shipping costs $14.50 and takes 1 to 2 business days.",
                "When do I get the refund for a return?    | We check a return within 2 business days of its arrival. The refund then goes back the way you paid: 3 to 5 business days for cards, within 1 day for PayPal.",
                "When does my refund arrive?               | The refund then goes back the way you paid: 3 to 5 business days for cards, within 1 day for PayPal.",
                "What does a return cost?                  | The return label costs $4, which we take off the refund.",
                "How long can I return an item?            | You can return an item within 45 days of delivery.",
                "Is picking up at the shop free?           | Pick-up at 12 Cannery Lane is free."
            })
    void sentencesAnswerAndHeadingsDoNot(String question, String answer) {
        assertThat(quotes.answer(question, List.of(SHOP), 0.37).text())
                .contains(answer)
                .doesNotContain(
                        "Express shipping. ", "When the refund arrives", "What a return costs", "Picking up an order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Closing time**\n\nThe shop closes at 19:00.",
                "**Closing time**\nThe shop closes at 19:00.",
                "__Closing time:__\nThe shop closes at 19:00.",
                "Closing time of the shop\n\nThe shop closes at 19:00.",
                "When the shop closes\n========\nThe shop closes at 19:00.",
                "**The shop closes at 19:00.**"
            })
    void whatLooksLikeAHeadingIsNone(String passage) {
        assertThat(quotes.answer("When does the shop close?", List.of(passage), 0)
                        .text())
                .isEqualTo("The shop closes at 19:00.");
    }

    @Test
    void aLineWithoutEndIsQuotedWhereThereIsNothingElse() {
        assertThat(quotes.answer("When does the shop close?", List.of("The shop never closes"), 0.37)
                        .text())
                .isEqualTo("The shop never closes.");
    }

    @Test
    void rowsOfTablesAreSentences() {
        String table =
                "| Country | Time | Cost |\n| --- | :-: | --- |\n| Canada | 6 days | 15 EUR |\n| Peru | 9 days | 20 EUR |";

        assertThat(quotes.answer("How long does it take to Peru?", List.of(table), 0.37)
                        .text())
                .isEqualTo("Peru: time 9 days, cost 20 EUR.");
    }

    @Test
    void whatDoesNotAnswerIsNotQuoted() {
        assertThat(quotes.answer("Who is the president?", List.of("The shop closes at 19:00."), 0.37)
                        .isEmpty())
                .isTrue();
    }
}
