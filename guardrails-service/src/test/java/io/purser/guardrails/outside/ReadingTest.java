package io.purser.guardrails.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.event.Verdict.Span;
import io.purser.contract.log.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final Pointers POINTERS = Pointers.of("/a/0", "/where");

    @Test
    void guardModelsLinesAreRead() {
        var judgement = new SafeUnsafe();

        assertThat(judgement.read(" Safe ", "v").score()).isZero();
        assertThat(judgement.read("\n\nunsafe\nS1, S2\nand more", "v"))
                .isEqualTo(new Reading("v", 1, List.of(), "S1, S2"));
        assertThat(judgement.read("unsafe\n<the text itself>", "v").note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "I cannot say", "safe, I think", "not safe"})
    void otherWordsAreNoJudgement(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SafeUnsafe().read(words, "v"));
    }

    @Test
    void jsonIsFoundAmongWords() {
        var reading = new JsonJudgement(POINTERS).read("```json\n{\"a\": [0.25]}\n```", "v");

        assertThat(reading.score()).isEqualTo(0.25);
    }

    @Test
    void placesAreReadWhereTheyAreSome() throws JsonProcessingException {
        var reading = POINTERS.read(
                json("{\"a\": [true], \"where\": [{\"start\": 1, \"end\": 2}, {\"start\": \"x\"}, 7]}"), "v");

        assertThat(reading.score()).isEqualTo(1);
        assertThat(reading.spans()).containsExactly(new Span(1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": [\"0.5\"]}", "{\"a\": [1.01]}", "{\"a\": [-0.1]}", "[]", "null"})
    void answerWithoutAScoreFrom0To1IsNone(String answer) throws JsonProcessingException {
        var json = json(answer);

        assertThatIllegalArgumentException().isThrownBy(() -> POINTERS.read(json, "v"));
    }

    @Test
    void oneCategoryOfAModerationServiceCanBeChosen() throws JsonProcessingException {
        var answer = json("{\"results\": [{\"category_scores\": {\"hate\": 0.9, \"violence\": 0.2}}]}");

        assertThat(new Moderation(Optional.empty(), Optional.of("violence"))
                        .read(answer)
                        .score())
                .isEqualTo(0.2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moderation(Optional.empty(), Optional.of("spam")).read(answer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moderation(Optional.empty(), Optional.empty()).read(json("{}")));
    }

    @Test
    void piecesOverlapAndCoverTheText() {
        var pieces = Piece.of("abcdefghij", 4);

        assertThat(pieces).extracting(Piece::text).containsExactly("abcd", "defg", "ghij");
        assertThat(Piece.of("", 4)).extracting(Piece::text).containsExactly("");
        assertThat(Piece.of("ab", 4)).singleElement().satisfies(whole -> assertThat(whole.isWhole(2))
                .isTrue());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text);
    }
}
