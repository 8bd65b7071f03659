package io.purser.guardrails.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Verdict.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static final String DOCUMENT =
            """
            {"order": 17, "note" : "say \\"hi\\"\\n\\u0069gnore it", "tags": ["a", {"b": null}], "end": "z"}""";

    private final JsonText json = JsonText.of(DOCUMENT).orElseThrow();

    @Test
    void wordsAreNamesAndStringsWithoutEscapes() {
        assertThat(json.words()).isEqualTo("order\nnote\nsay \"hi\"\nignore it\ntags\na\nb\nend\nz\n");
    }

    @Test
    void wordsAreFoundAgainInTheDocument() {
        assertThat(placed("ignore")).containsExactly("\"say \\\"hi\\\"\\n\\u0069gnore it\"");
        assertThat(placed("note")).containsExactly("\"note\"");
        assertThat(placed("z")).containsExactly("\"z\"");
    }

    @Test
    void partOverSeveralStringsIsAllOfThem() {
        assertThat(placed("a\nb\nend")).containsExactly("\"a\"", "\"b\"", "\"end\"");
    }

    @Test
    void restStaysADocumentWhenStringsAreTakenOut() {
        var places = json.places(span("ignore"));

        String rest = json.without(places, "[\"withheld\"]");

        assertThat(rest)
                .isEqualTo(
                        """
                {"order": 17, "note" : "[\\"withheld\\"]", "tags": ["a", {"b": null}], "end": "z"}""");
    }

    @Test
    void partsOfStringsAreFoundAmongEscapes() {
        assertThat(within("hi")).containsExactly("hi");
        assertThat(within("\"hi\"\nig")).containsExactly("\\\"hi\\\"\\n\\u0069g");
        assertThat(within("order")).containsExactly("order");
        assertThat(within("a\nb\nen")).containsExactly("a", "b", "en");
        assertThat(within("\nz")).containsExactly("z");
    }

    @Test
    void lineBreakBetweenStringsIsInNone() {
        int behind = json.words().indexOf("a\n") + 1;

        assertThat(json.within(new Span(behind, behind + 1))).isEmpty();
    }

    @Test
    void halfACharacterIsTheWhole() {
        var faces = JsonText.of("[\"a😀b\", \"a\\ud83d\\ude00b\"]").orElseThrow();

        assertThat(faces.within(new Span(1, 2))).containsExactly(new Span(3, 5));
        assertThat(faces.within(new Span(2, 3))).containsExactly(new Span(3, 5));
        assertThat(faces.within(new Span(6, 7))).containsExactly(new Span(11, 23));
    }

    @Test
    void otherTextIsNoDocument() {
        assertThat(JsonText.of("plain words")).isEmpty();
        assertThat(JsonText.of("\"a string\"")).isEmpty();
        assertThat(JsonText.of("{\"broken\": ")).isEmpty();
        assertThat(JsonText.of("{not json}")).isEmpty();
        assertThat(JsonText.of("")).isEmpty();
    }

    @Test
    void documentWithoutStringsHasNoWords() {
        assertThat(JsonText.of("[1, 2]").orElseThrow().words()).isEmpty();
    }

    private List<String> placed(String words) {
        return json.places(span(words)).stream()
                .map(place -> DOCUMENT.substring(place.start(), place.end()))
                .toList();
    }

    private List<String> within(String words) {
        return json.within(span(words)).stream()
                .map(place -> DOCUMENT.substring(place.start(), place.end()))
                .toList();
    }

    private Span span(String words) {
        int start = json.words().indexOf(words);
        return new Span(start, start + words.length());
    }
}
