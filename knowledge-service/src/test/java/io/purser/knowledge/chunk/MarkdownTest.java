package io.purser.knowledge.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void plainTextIsOneSectionUnderTheGivenName() {
        var document = Markdown.read("Opening hours", "We open at nine.\n\nWe close at five.");

        assertThat(document.title()).isEqualTo("Opening hours");
        assertThat(document.sections())
                .containsExactly(new Section(
                        List.of("Opening hours"),
                        List.of(new Block("We open at nine.", true), new Block("We close at five.", true)),
                        null));
    }

    @Test
    void firstHeadingIsTheTitle() {
        var document = Markdown.read("file.md", "# Opening hours\n\nWe open at nine.");

        assertThat(document.title()).isEqualTo("Opening hours");
        assertThat(document.sections()).extracting(Section::headings).containsExactly(List.of("Opening hours"));
    }

    @Test
    void pagesInOneFileHaveEachTheirOwnTitle() {
        var document =
                Markdown.read("Help", "Ask us.\n\n# Shipping\n\na\n\n## Express\n\nb\n\n# Returns\n\n## Refunds\n\nc");

        assertThat(document.title()).isEqualTo("Help");
        assertThat(document.sections())
                .extracting(Section::headings)
                .containsExactly(
                        List.of("Help"),
                        List.of("Shipping"),
                        List.of("Shipping", "Express"),
                        List.of("Returns", "Refunds"));
    }

    @Test
    void frontMatterNamesTheDocumentAndIsNoText() {
        var document = Markdown.read("file.md", "---\ntitle: Opening hours\ntags: x\n---\nWe open at nine.");

        assertThat(document.title()).isEqualTo("Opening hours");
        assertThat(document.sections()).singleElement().satisfies(section -> assertThat(section.blocks())
                .containsExactly(new Block("We open at nine.", true)));
    }

    @Test
    void frontMatterSaysMoreOfTheDocument() {
        var document = Markdown.read(
                "file.md",
                "---\nurl: https://shop.example/hours\nlanguage: de\nlabels: [shop, hours]\n---\nWe open at nine.");

        assertThat(document.url()).isEqualTo("https://shop.example/hours");
        assertThat(document.language()).isEqualTo("de");
        assertThat(document.labels()).containsExactly("hours", "shop");
    }

    @Test
    void siblingHeadingTakesThePlaceOfTheOneBefore() {
        var document = Markdown.read("x", "# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd");

        assertThat(document.sections())
                .extracting(Section::headings)
                .containsExactly(List.of("A"), List.of("A", "B"), List.of("A", "B", "C"), List.of("A", "D"));
    }

    @Test
    void textStaysAsItWasWritten() {
        String table = "| Size | Price |\n| --- | --- |\n| S | **9** |";
        String list = "1. first\n   still first\n2. second";

        var document = Markdown.read("x", table + "\n\n" + list);

        assertThat(document.sections().getFirst().blocks())
                .extracting(Block::text)
                .containsExactly(table, list);
    }

    @Test
    void searchSeesWordsAndNotMarkup() {
        assertThat(Markdown.plain("See **our** [page](https://shop.example/returns) and `code`."))
                .startsWith("See our")
                .contains("page", "code")
                .doesNotContain("**", "`");
    }
}
