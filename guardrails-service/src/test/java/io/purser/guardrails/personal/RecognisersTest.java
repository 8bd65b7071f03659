package io.purser.guardrails.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisersTest {

    private static final Recognisers RECOGNISERS = Recognisers.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I paid with 4111 1111 1111 1111 yesterday | CREDIT_CARD | 4111 1111 1111 1111",
                "card 378282246310005, thanks | CREDIT_CARD | 378282246310005",
                "send it to DE89 3704 0044 0532 0130 00 please | IBAN_CODE | DE89 3704 0044 0532 0130 00",
                "gb82west12345698765432 | IBAN_CODE | gb82west12345698765432",
                "my ssn is 536901234 | US_SSN | 536901234",
                "it is 536-90-1234 | US_SSN | 536-90-1234",
                "write to jürgen.o'neill+shop@mail.example.co.uk. | EMAIL_ADDRESS | jürgen.o'neill+shop@mail.example.co.uk",
                "write to olga [at] example [dot] com now | EMAIL_ADDRESS | olga [at] example [dot] com",
                "from 203.0.113.77 since noon | IP_ADDRESS | 203.0.113.77",
                "from 2001:db8::8a2e:370:7334 since noon | IP_ADDRESS | 2001:db8::8a2e:370:7334",
                "call me at (212) 555-2649 after six | PHONE_NUMBER | (212) 555-2649",
                "mein handy ist 0151 13221567 | PHONE_NUMBER | 0151 13221567",
                "+33 6 13 98 83 99 is mine | PHONE_NUMBER | +33 6 13 98 83 99",
                "text me on 078 6657 2626 x12 | PHONE_NUMBER | 078 6657 2626 x12",
                "call ٠٧٧٠٠ ٩٠٠٩٣٧ today | PHONE_NUMBER | ٠٧٧٠٠ ٩٠٠٩٣٧",
                "born on 3 March 1981, is that all? | DATE_OF_BIRTH | 3 March 1981",
                "dob: 1981-03-03 | DATE_OF_BIRTH | 1981-03-03",
                "Passport number C01X00T47 expired | PASSPORT | C01X00T47",
                "My driver's license is D1234562 | DRIVER_LICENSE | D1234562",
                "zip code: 90010-1701 | ZIP_CODE | 90010-1701",
                "the key AKIAIOSFODNN7EXAMPLE leaked | SECRET | AKIAIOSFODNN7EXAMPLE",
                "password: hunter2! | SECRET | hunter2!",
                "api key = 9f8a7Bc6d5E4f3a2b1c0d9e8 | SECRET | 9f8a7Bc6d5E4f3a2b1c0d9e8",
                "hi im maria lopez where is my parcel | PERSON | maria lopez",
                "My name is Nguyễn Thị Hương. | PERSON | Nguyễn Thị Hương",
                "deliver it to 12 Maple Street please | STREET_ADDRESS | 12 Maple Street",
                "Ich wohne in der Lindenstraße 7. | STREET_ADDRESS | Lindenstraße 7",
            })
    void findsPersonalData(String text, PersonalType type, String value) {
        assertThat(found(text)).containsExactly(type + " " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My order number is 4721624734 and it is late.",
                "Order 0397236522 of 2026-02-11 over 1 299 000 EUR",
                "Ticket 4995392786403558 is still open.",
                "We are on version 10.15.7.1 since the update to 10.15.7",
                "My meter reads 359963 today.",
                "Flight LH7615 on the 14th at 10:39.",
                "Warranty until 2027-01-13, please confirm.",
                "tracking number 940010000000",
                "I paid with 4111 1111 1111 1112", // no check digit
                "DE89 3704 0044 0532 0130 01", // no check digits
                "666-12-1234 and 900-12-1234",
                "my password is not working",
                "I lost the key to my suitcase",
                "what is the token limit",
                "std::vector and 10:39:11",
                "Hello, I need help with my washing machine.",
                "where is my order",
                "THIS IS RIDICULOUS, CALL ME BACK",
                "Wo ist meine Bestellung?",
                "",
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void placesAreThoseOfTheTextAlsoBehindSignsOfTwoUnits() {
        assertThat(found("😀😀 mail olga@example.com")).containsExactly("EMAIL_ADDRESS olga@example.com");
    }

    @Test
    void nothingOverlaps() {
        var found = RECOGNISERS.find(
                "Olga Brandt, 12 Maple Street, 10115 Berlin, +49 151 13221567, olga@example.com, born 1981-03-03");

        assertThat(found).hasSizeGreaterThan(3);
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).end());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1.",
                "+1 ",
                "(1) ",
                "a@",
                "a@b.",
                ":",
                "f:",
                "[at] ",
                "\u202e\u05d0",
                "\ud800",
                "é́",
                "-",
                "4111 ",
                "Anna ",
                "password: ",
                "eyJaaaaaaaa.",
                "born 1 "
            })
    void longTextOfAnythingIsReadToItsEnd(String unit) {
        String text = unit.repeat(150_000 / unit.length()) + " mail olga@example.com";

        assertThat(RECOGNISERS.find(text))
                .last()
                .matches(last -> last.type() == PersonalType.EMAIL_ADDRESS && last.end() == text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a@", "Anna 1 "})
    void megabyteIsReadToItsEnd(String unit) {
        String text = unit.repeat(1_000_000 / unit.length()) + " mail olga@example.com";

        assertThat(RECOGNISERS.find(text)).last().matches(last -> last.end() == text.length());
    }

    private static List<String> found(String text) {
        return RECOGNISERS.find(text).stream()
                .map(data -> data.type() + " " + text.substring(data.start(), data.end()))
                .toList();
    }
}
