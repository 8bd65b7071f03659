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
