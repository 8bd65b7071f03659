package io.purser.knowledge.crawl;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.file.Pdf;
import io.purser.knowledge.file.ReadingRoom;
import io.purser.knowledge.ingest.Unusable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF files that sites have sent, where uploaded files are read: nobody knows how long one takes, and questions
 * must not wait.
 */
@ApplicationScoped
class PdfPages {

    private final ReadingRoom room;
    private final CrawlConfig config;

    PdfPages(ReadingRoom room, CrawlConfig config) {
        this.room = room;
        this.config = config;
    }

    /** Fails with {@link Unusable} when it cannot be read as it is. */
    Uni<Document> read(byte[] bytes, String name) {
        return room.run(() -> spooled(bytes, name), config.pdfTime());
    }

    private static Document spooled(byte[] bytes, String name) {
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
