package io.purser.knowledge.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.csv       | x,y             | CSV
                    A.TSV       | x               | TSV
                    a.jsonl     | {"a":1}         | JSONL
                    a.md        | # Title         | MARKDOWN
                    a.b.txt     | Some text.      | TEXT
                    a.html      | Some text.      | HTML
                    a.md        | <!DOCTYPE html><html><body>x | HTML
                    a.html      | %PDF-1.7 x      | PDF
                    a.pdf       | %PDF-1.7 x      | PDF
                    """)
    void contentCountsMoreThanTheName(String name, String content, FileType type) throws Exception {
        assertThat(type(name, "", content.getBytes(UTF_8))).isEqualTo(type);
    }

    @Test
    void mediaTypeHelpsWhereTheNameSaysNothing() throws Exception {
        assertThat(type("file_0", "text/csv; charset=utf-8", "x,y".getBytes(UTF_8)))
                .isEqualTo(FileType.CSV);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.exe       | Some text.  | those that are: .csv, .tsv
                    a.pdf       | Some text.  | named PDF
                    a.docx      | Some text.  | named DOCX
                    """)
    void otherFilesAreRefused(String name, String content, String why) {
        assertRefused(name, content.getBytes(UTF_8), why);
    }

    @Test
    void binaryContentIsRefused() throws IOException {
        assertRefused("a.txt", new byte[] {1, 0, 2, 0, 3, (byte) 0xFF}, "not a text");
        assertRefused("a.docx", zip("other.txt"), "archive");
    }

    @Test
    void archiveOfADocumentIsOne() throws Exception {
        assertThat(type("a.zip", "", zip("word/document.xml"))).isEqualTo(FileType.DOCX);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-15"})
    void textIsReadInItsEncoding(String encoding) throws IOException {
        String text =
                "Über die Rückgabe: Größe und Maß müssen stimmen, sonst dürfen Sie die Ware zurückschicken. ".repeat(3);
        String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";
        var file = Files.write(folder.resolve("text"), (mark + text).getBytes(Charset.forName(encoding)));

        assertThat(TextFile.read(file)).startsWith("Über die Rückgabe: Größe");
    }

    @Test
    void fewBrokenBytesDoNotSpoilTheRest() throws IOException {
        byte[] text = ("Über die Rückgabe ".repeat(50) + "?").getBytes(UTF_8);
        text[text.length - 1] = (byte) 0xC3;

        assertThat(TextFile.read(Files.write(folder.resolve("text"), text))).startsWith("Über die Rückgabe");
    }

    private void assertRefused(String name, byte[] content, String why) {
        assertThatThrownBy(() -> type(name, "", content))
                .isInstanceOf(NotRead.class)
                .hasMessageContaining(why);
    }

    private FileType type(String name, String claimed, byte[] content) throws IOException, NotRead {
        return Recognition.of(Files.write(folder.resolve("file"), content), name, claimed);
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("x".getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }
}
