package io.purser.knowledge.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.FileType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever has happened to a file, it is read, or its owner is told what is wrong. */
class DamagedFilesTest extends FileTest {

    private static final int TIMES = 60;
    private static final long SEED = 20260102;

    @ParameterizedTest
    @EnumSource(FileType.class)
    void damagedFileIsReadOrUnusable(FileType type) throws IOException {
        var random = new Random(SEED);
        byte[] whole = whole(type);
        for (int i = 0; i < TIMES; i++) {
            isRead(type, damaged(whole, random));
        }
        assertThat(isRead(type, whole)).isTrue();
    }

    /** Any other failure is the test's. */
    private boolean isRead(FileType type, byte[] file) throws IOException {
        try {
            return !read(type, file).isEmpty();
        } catch (Unusable known) {
            assertThat(known.getMessage()).isNotBlank();
            return false;
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] file = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = random.nextInt(20); i > 0 && file.length > 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private static byte[] whole(FileType type) throws IOException {
        return switch (type) {
            case CSV -> "name,price\n\"Rain jacket\",129\nFleece,79\n".getBytes(UTF_8);
            case TSV -> "name\tprice\nRain jacket\t129\n".getBytes(UTF_8);
            case JSONL -> "{\"name\": \"Rain jacket\", \"sizes\": [1, 2]}\n{\"name\": \"Fleece\"}\n".getBytes(UTF_8);
            case MARKDOWN, TEXT, HTML ->
                "---\ntitle: Ü\n---\n# Title\n\n- a\n- b\n\n| a | b |\n| - | - |\n".getBytes(UTF_8);
            case PDF -> PdfTest.bytes(PdfTest.pdf(List.of("20 Returns", "10 Send it back."), List.of("10 Next page.")));
            case DOCX -> DocxTest.handbook();
        };
    }
}
