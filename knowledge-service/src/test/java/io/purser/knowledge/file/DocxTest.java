package io.purser.knowledge.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.knowledge.chunk.Section;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.FileType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

class DocxTest extends FileTest {

    @Test
    void headingsParagraphsAndTablesAreRead() throws IOException {
        var document = read(FileType.DOCX, handbook()).getFirst();

        assertThat(document.title()).isEqualTo("Handbook of the shop");
        assertThat(document.sections())
                .extracting(Section::headings)
                .containsExactly(
                        List.of("Handbook of the shop", "Returns"),
                        List.of("Handbook of the shop", "Returns", "Costs"));
        assertThat(text(document))
                .contains("Send it back within 30 days.")
                .contains("| Size | Price |\n| --- | --- |\n| S | 9 |");
    }

    @Test
    void documentThatUnpacksWithoutEndIsUnusable() throws IOException {
        byte[] bomb = with(handbook(), "word/document.xml", 80 << 20);

        assertThat(bomb).hasSizeLessThan(200_000);
        assertUnusable(bomb, "too large when it is unpacked");
        assertUnusable(with(handbook(), "word/styles.xml", 20 << 20), "too large when it is unpacked");
    }

    @Test
    void brokenDocumentIsUnusable() throws IOException {
        byte[] whole = handbook();

        assertUnusable(Arrays.copyOf(whole, whole.length / 2), "broken");
        assertUnusable(with(whole, "word/document.xml", 1_000), "broken");
    }

    @Test
    void documentWithoutTextHasNoSections() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var empty = new XWPFDocument()) {
            empty.write(bytes);
        }

        assertThat(read(FileType.DOCX, bytes.toByteArray()).getFirst().sections())
                .isEmpty();
    }

    private void assertUnusable(byte[] file, String why) {
        assertThatThrownBy(() -> read(FileType.DOCX, file))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(why);
    }

    static byte[] handbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Handbook of the shop");
            document.createStyles();
            style(document, 1);
            style(document, 2);
            paragraph(document, "Heading1", "Returns");
            paragraph(document, null, "Send it back within 30 days.");
            paragraph(document, "Heading2", "Costs");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Size");
            table.getRow(0).getCell(1).setText("Price");
            table.getRow(1).getCell(0).setText("S");
            table.getRow(1).getCell(1).setText("9");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void style(XWPFDocument document, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, @Nullable String style, String text) {
        var paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
    }

    /** The archive with so many letters in the place of one of its parts. */
    private static byte[] with(byte[] archive, String part, int letters) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? "x".repeat(letters).getBytes(UTF_8) : from.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
