package io.purser.knowledge.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is small on disk stays small in memory, and what would take for ever ends. */
class PdfBombsTest extends FileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @MethodSource("packed")
    @Timeout(30)
    void whatUnpacksToGigabytesIsNotUnpacked(byte[] pdf) {
        assertThat(pdf.length).isLessThan(2_000_000);

        assertThatThrownBy(() -> read(FileType.PDF, pdf)).isInstanceOf(UnpacksTooFar.class);
    }

    static Stream<Named<byte[]>> packed() throws IOException {
        return Stream.of(
                Named.of("content", PdfBombs.content()),
                Named.of("objects", PdfBombs.objects()),
                Named.of("row", PdfBombs.row()),
                Named.of("lists", PdfBombs.lists()));
    }

    @Test
    @Timeout(30)
    void whatIsManyTimesLargerInMemoryIsNotReadToItsEnd() throws IOException {
        byte[] pdf = PdfBombs.listsInCatalog();

        assertThatThrownBy(() -> read(FileType.PDF, pdf)).isInstanceOf(UnpacksTooFar.class);
    }

    @ParameterizedTest
    @MethodSource("endless")
    @Timeout(30)
    void whatHasNoEndEnds(byte[] pdf) {
        assertThatThrownBy(() -> read(FileType.PDF, pdf)).isInstanceOf(Unusable.class);
    }

    static Stream<Named<byte[]>> endless() throws IOException {
        return Stream.of(
                Named.of("deep", PdfBombs.deep()),
                Named.of("circles", PdfBombs.circles()),
                Named.of("references", PdfBombs.references()));
    }

    @Test
    @Timeout(60)
    void whatTakesForEverIsGivenUpAndItsThreadIsFree() throws IOException {
        var file = Files.write(folder.resolve("drawings.pdf"), PdfBombs.drawings());
        var room = new ReadingRoom(1, PATIENCE);

        // On the test's own thread, which is no event loop.
        assertThatThrownBy(() -> room.run(() -> Pdf.read(file, "Drawings"), Duration.ofMillis(500))
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(TakesTooLong.class);
        assertThat(room.run(() -> "next").await().atMost(PATIENCE)).isEqualTo("next");
    }
}
