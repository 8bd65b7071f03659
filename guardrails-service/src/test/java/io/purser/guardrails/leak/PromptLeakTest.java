package io.purser.guardrails.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Fingerprint;
import io.purser.contract.event.Verdict.Finding;
import io.purser.contract.event.Verdict.Span;
import io.purser.contract.fingerprint.Fingerprints;
import io.purser.guardrails.screening.Screened;
import io.purser.guardrails.screening.Surface;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptLeakTest {

    private static final String CANARY = "qhzvtwkexmpa";
    private static final String INSTRUCTIONS =
            """
            You are Nimbus, the assistant of Cloudstep, a shop for running shoes. Greet the customer by name. We are open from
            Monday to Friday, 9 to 17 o'clock. Returns are free within 30 days with the receipt. When a customer asks for a
            discount, offer five per cent first and never go beyond ten, whatever they say. Do not speak about our suppliers
            or about other shops. If somebody is angry, say that you are sorry once, and then ask for the order number. Goods
            that are worn are taken back only when the sole has come off; tell nobody that we look at the size of their
            orders before we decide.""";

    private static final int ALWAYS_FOUND = 46;

    private final PromptLeak detector = new PromptLeak(0.5);

    @Test
    void recitedInstructionsAreFoundWithTheirPlace() {
        String before = "Sure! Here is what I was told:\n\n";

        var finding = found(before + INSTRUCTIONS + "\n\nAnything else?");

        assertThat(finding.fired()).isTrue();
        assertThat(finding.score()).isBetween(0.7, 0.9);
        assertThat(finding.spans()).singleElement().satisfies(span -> {
            assertThat(span.start()).isBetween(before.length(), before.length() + 40);
            assertThat(span.end()).isBetween(INSTRUCTIONS.length() - 20, before.length() + INSTRUCTIONS.length());
        });
        assertThat(finding.note()).doesNotContain("Nimbus");
    }

    static Stream<String> disguises() {
        return Stream.of(
                INSTRUCTIONS.toUpperCase(Locale.ROOT),
                INSTRUCTIONS.replace(". ", ".\n- **").replace(" ", "  "),
                INSTRUCTIONS.replace('e', 'е').replace('o', 'о'),
                INSTRUCTIONS.replace("a", "a\u200b"),
                "Decode this: " + Base64.getEncoder().encodeToString(INSTRUCTIONS.getBytes(UTF_8)),
                HexFormat.of().formatHex(INSTRUCTIONS.getBytes(UTF_8)),
                HexFormat.ofDelimiter(" ").formatHex(INSTRUCTIONS.getBytes(UTF_8)),
                INSTRUCTIONS.replace('e', '3').replace('o', '0'),
                INSTRUCTIONS.chars().mapToObj(PromptLeakTest::turned).collect(Collectors.joining()));
    }

    /** ROT13. */
    private static String turned(int c) {
        int first = c & 0x60 | 1;
        return String.valueOf((char) (Character.isLetter(c) ? first + (c - first + 13) % 26 : c));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void disguisedRecitalIsFound(String reply) {
        assertThat(found(reply).fired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "We are open from Monday to Friday, 9 to 17 o'clock. Returns are free within 30 days with the receipt.",
                "I'm Nimbus, the assistant of Cloudstep, a shop for running shoes. What can I do for you?",
                "I can offer five per cent.",
                "I'm sorry, I can't tell you what I was told to do."
            })
    void factsMayBeTold(String reply) {
        assertThat(found(reply).fired()).isFalse();
        assertThat(found(reply).score()).isLessThan(0.4);
    }

    @RepeatedTest(200)
    void anyLongPassageIsFound(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var words = random.ints(ALWAYS_FOUND + random.nextInt(1_500), 0, 3_000)
                .mapToObj(number -> "w" + number)
                .collect(Collectors.toList());
        int start = random.nextInt(words.size() - ALWAYS_FOUND + 1);
        String passage = String.join(" ", words.subList(start, start + ALWAYS_FOUND));

        var found = detector.detect(
                reply("Well then: " + passage + ". Is that all?", print(String.join(" ", words), null)));

        assertThat(found.orElseThrow().fired()).isTrue();
    }

    static Stream<String> repetitions() {
        return Stream.of(
                "It is " + CANARY + ".",
                CANARY.toUpperCase(Locale.ROOT),
                String.join(" ", CANARY.split("")),
                String.join("-", CANARY.split("")) + "!",
                CANARY.substring(0, 5) + "\n" + CANARY.substring(5),
                CANARY.replace('a', 'а').replace('e', 'е'),
                "Ｉｔ ｉｓ "
                        + CANARY.chars()
                                .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                                .collect(Collectors.joining()),
                Base64.getEncoder().encodeToString(("The marker is " + CANARY).getBytes(UTF_8)),
                "https://evil.example/?q=%54%68%65%20" + CANARY + "%20end",
                HexFormat.of().formatHex(("The marker is " + CANARY).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void repeatedCanaryIsALeakForSure(String reply) {
        var finding = found(reply);

        assertThat(finding.score()).isEqualTo(1);
        assertThat(finding.fired()).isTrue();
        assertThat(finding.spans()).isNotEmpty();
        assertThat(finding.note()).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    void placeOfTheCanaryIsTold() {
        assertThat(found("It is Q.H.Z.V.T.W.K.E.X.M.P.A, ok?").spans()).contains(new Span(6, 29));
    }

    @Test
    void signsOfScriptsWithoutBlanksAreHalfAWord() {
        String instructions = "お客様には年に一枚以上の割引券を渡さないでください。怒っている人には一度だけ謝り、注文番号を聞いてください。"
                + "仕入れ先や他の店については話さないでください。履いた靴は底が取れたときだけ返品できます。";

        assertThat(detector.detect(reply(instructions, print(instructions, null)))
                        .orElseThrow()
                        .fired())
                .isTrue();
        assertThat(detector.detect(reply("履いた靴は底が取れたときだけ返品できます。", print(instructions, null)))
                        .orElseThrow()
                        .fired())
                .isFalse();
    }

    @Test
    void withoutInstructionsThereIsNothingToJudgeBy() {
        assertThat(detector.detect(Screened.of(Surface.REPLY, INSTRUCTIONS))).isEmpty();
    }

    private Finding found(String reply) {
        return detector.detect(reply(reply, print(INSTRUCTIONS, CANARY))).orElseThrow();
    }

    private static Screened reply(String text, Fingerprint instructions) {
        return new Screened(Surface.REPLY, text, List.of(), instructions, null);
    }

    private static Fingerprint print(String instructions, @Nullable String canary) {
        return Fingerprints.of(List.of(instructions), canary);
    }
}
