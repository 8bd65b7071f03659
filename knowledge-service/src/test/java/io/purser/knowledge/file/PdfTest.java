package io.purser.knowledge.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.knowledge.chunk.Section;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfTest extends FileTest {

    private static final String BODY = "Parcels leave our house at noon on each working day of the week. ";

    @Test
    void sectionKnowsItsHeadingAndItsPage() throws IOException {
        var document = read(
                        FileType.PDF,
                        bytes(pdf(
                                List.of("20 Returns", "10 " + BODY, "10 " + BODY),
                                List.of("10 Still of returns. " + BODY, "14 Costs", "10 Free. " + BODY))))
                .getFirst();

        assertThat(document.sections())
                .extracting(Section::headings)
                .containsExactly(
                        List.of("Products", "Returns"),
                        List.of("Products", "Returns"),
                        List.of("Products", "Returns", "Costs"));
        assertThat(document.sections()).extracting(Section::page).containsExactly(1, 2, 2);
        assertThat(text(document)).contains("Parcels leave our house at noon", "Still of returns", "Free.");
    }

    @Test
    void whereAllLettersAreAlikePagesAreTheSections() throws IOException {
        var document = read(FileType.PDF, bytes(pdf(List.of("10 " + BODY), List.of("10 Next. " + BODY))))
                .getFirst();

        assertThat(document.sections()).extracting(Section::page).containsExactly(1, 2);
        assertThat(document.sections()).extracting(Section::headings).containsOnly(List.of("Products"));
    }

    @Test
    void footerOfEachPageIsNoText() throws IOException {
        var pages = new List[6];
        Arrays.setAll(
                pages, i -> List.of("10 Part " + "abcdef".charAt(i) + ". " + BODY, "8 Handbook, page " + (i + 1)));

        var document = read(FileType.PDF, bytes(pdf(pages))).getFirst();

        assertThat(text(document)).contains("Part f").doesNotContain("Handbook, page");
    }

    @Test
    void pdfWithAPasswordIsUnusable() throws IOException {
        var pdf = pdf(List.of("10 " + BODY));
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertUnusable(bytes(pdf), "encrypted");
    }

    @Test
    void pdfThatForbidsToTakeItsTextIsUnusable() throws IOException {
        var pdf = pdf(List.of("10 " + BODY));
        var permission = new AccessPermission();
        permission.setCanExtractContent(false);
        pdf.protect(new StandardProtectionPolicy("owner", "", permission));

        assertUnusable(bytes(pdf), "does not allow its text to be taken out");
    }

    @Test
    void pdfOfPicturesOnlyIsUnusable() throws IOException {
        assertUnusable(bytes(pdf(List.of(), List.of())), "no text in the PDF");
    }

    @Test
    void brokenPdfIsUnusable() throws IOException {
        byte[] whole = bytes(pdf(List.of("10 " + BODY)));

        assertUnusable(Arrays.copyOf(whole, 200), "broken");
        assertUnusable("%PDF-1.7 and nothing else".getBytes(), "broken");
    }

    private void assertUnusable(byte[] file, String why) {
        assertThatThrownBy(() -> read(FileType.PDF, file))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(why);
    }

    /** Each line begins with the size of its letters. */
    @SafeVarargs
    static PDDocument pdf(List<String>... pages) throws IOException {
        var pdf = new PDDocument();
        for (List<String> lines : pages) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                float y = 700;
                for (String line : lines) {
                    int space = line.indexOf(' ');
                    int size = Integer.parseInt(line.substring(0, space));
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), size);
                    content.newLineAtOffset(50, y);
                    content.showText(line.substring(space + 1));
                    content.endText();
                    y -= 3 * size;
                }
            }
        }
        return pdf;
    }

    static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (pdf) {
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
