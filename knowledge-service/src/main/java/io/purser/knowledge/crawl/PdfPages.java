package io.purser.knowledge.crawl;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.file.Pdf;
import io.purser.knowledge.ingest.Unusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a PDF that a site has sent. Blocks. */
final class PdfPages {

    private PdfPages() {}

    /** @throws Unusable when it cannot be read as it is */
    static Document read(byte[] bytes, String name) {
        Path file = null;
        try {
            file = Files.createTempFile("purser-page-", ".pdf");
            Files.write(file, bytes);
            return Pdf.read(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(file);
        }
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
