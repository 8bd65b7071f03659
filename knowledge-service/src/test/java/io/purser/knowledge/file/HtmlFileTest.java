package io.purser.knowledge.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.knowledge.media.FileType;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlFileTest extends FileTest {

    @Test
    void pageIsReadWithItsTitleAndLanguage() throws IOException {
        var document = read(
                        FileType.HTML,
                        """
                        <!DOCTYPE html><html lang="de"><head><title>Shop</title></head><body>
                        <h1>Rückgabe</h1><p>Senden Sie die Ware innerhalb von 30 Tagen zurück.</p></body></html>
                        """
                                .getBytes(UTF_8))
                .getFirst();

        assertThat(document.title()).isEqualTo("Rückgabe");
        assertThat(document.language()).isEqualTo("de");
        assertThat(text(document)).contains("innerhalb von 30 Tagen");
    }
}
