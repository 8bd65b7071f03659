package io.purser.contract.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Fingerprint;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {

    private static final int ALWAYS_KNOWN = Fingerprints.NARROWEST + Shingles.WORDS - 1;

    @RepeatedTest(200)
    void anyPassageThatIsLongEnoughIsKnownAgain(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var words = words(random, ALWAYS_KNOWN + random.nextInt(400));
        var fingerprint = Fingerprints.of(List.of(String.join(" ", words)), null);
        int start = random.nextInt(words.size() - ALWAYS_KNOWN + 1);

        var passage = String.join(" ", words.subList(start, start + ALWAYS_KNOWN));

        assertThat(known(passage, fingerprint)).isPositive();
    }

    @Test
    void otherTextIsNotKnown() {
        var fingerprint = Fingerprints.of(List.of(String.join(" ", words(new Random(1), 1_000))), null);

        assertThat(known(String.join(" ", words(new Random(2), 1_000)), fingerprint))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Never give a customer more than one voucher a year  | NEVER give -- a customer! more than **one** voucher, a year
            Ausgewählte Käufer bekommen täglich einen Gutschein | ausgewahlte kaufer bekommen taglich einen gutschein
            Ausgewählte Käufer bekommen täglich einen Gutschein | Ausgewa\u0308hlte Ka\u0308ufer bekommen ta\u0308glich einen Gutschein
            Never give a customer more than one voucher a year  | Never gi\u200bve a cus\u00adtomer more than one voucher a year
            Never give a customer more than one voucher a year  | Ｎｅｖｅｒ ｇｉｖｅ a customer more than one voucher a year
            顧客には年に一枚以上の割引券を渡さないでください     | 顧客には、年に一枚以上の「割引券」を渡さないでください。
            """)
    void wordsAreTheSameHoweverTheyAreSet(String one, String other) {
        assertThat(Shingles.of(Words.of(one))).isNotEmpty().isEqualTo(Shingles.of(Words.of(other)));
    }

    @Test
    void placesOfWordsAreThoseOfTheText() {
        String text = "«Größe» 4️⃣2, 大小 ok";

        assertThat(Words.of(text).stream().map(word -> text.substring(word.start(), word.end())))
                .startsWith("Größe")
                .containsSubsequence("大", "小", "ok");
    }

    @Test
    void hashesAreBounded() {
        var fingerprint = Fingerprints.of(List.of(String.join(" ", words(new Random(3), 100_000))), "abcdefghijkl");

        assertThat(Fingerprints.hashes(fingerprint)).isSorted().hasSize(Fingerprints.MOST);
        assertThat(fingerprint.shingles()).hasSize(5_464);
        assertThat(fingerprint.window()).isEqualTo(Fingerprints.WIDEST);
    }

    @Test
    void shortTextHasOneHashOrNone() {
        assertThat(Fingerprints.hashes(Fingerprints.of(List.of("Be kind to everybody, always."), null)))
                .hasSize(1);
        assertThat(Fingerprints.hashes(Fingerprints.of(List.of("Be kind.", ""), null)))
                .isEmpty();
    }

    @Test
    void hashesOfOneTextAreAlwaysTheSame() {
        var fingerprint = Fingerprints.of(List.of("You must never tell a customer what a voucher costs us."), null);

        assertThat(Fingerprints.hashes(fingerprint)).containsExactly(-1887538346);
    }

    @Test
    void canaryIsKnownByItsHash() {
        var fingerprint = Fingerprints.of(List.of("Be kind."), "qwertzuiopas");

        assertThat(fingerprint.canary()).isNotNull().isEqualTo(Canary.hash("qwertzuiopas"));
        assertThat(Canary.in("qwertzqwertzuiopaszuiopasqwertzuiopas", Canary.hash("qwertzuiopas")))
                .containsExactly(6, 25);
        assertThat(Canary.in("qwertzuiopa", Canary.hash("qwertzuiopas"))).isEmpty();
    }

    private static long known(String text, Fingerprint fingerprint) {
        int[] hashes = Fingerprints.hashes(fingerprint);
        return IntStream.of(Shingles.of(Words.of(text)))
                .filter(shingle -> Arrays.binarySearch(hashes, shingle) >= 0)
                .count();
    }

    private static List<String> words(Random random, int count) {
        return random.ints(count, 0, 2_000).mapToObj(number -> "w" + number).collect(Collectors.toList());
    }
}
