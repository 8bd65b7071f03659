package io.purser.knowledge.file;

import io.purser.knowledge.store.FileParts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Stored files as files on disk, for as long as they are read. */
@ApplicationScoped
class Spool {

    private final FileParts parts;
    private final ReadingRoom room;
    private final Path directory;

    Spool(FileParts parts, ReadingRoom room, FileConfig config) {
        this.parts = parts;
        this.room = room;
        this.directory = config.directory();
    }

    /** Whoever takes it out removes it. */
    Uni<Path> take(UUID file) {
        return room.run(() -> Files.createTempFile(Files.createDirectories(directory), "read", ".file"))
                .chain(path -> parts.read(file)
                        .onItem()
                        .transformToUniAndConcatenate(part -> append(path, part))
                        .collect()
                        .last()
                        .replaceWith(path)
                        .onFailure()
                        .invoke(failure -> remove(path))
                        .onCancellation()
                        .invoke(() -> remove(path)));
    }

    static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Path> append(Path path, byte[] part) {
        return room.run(() -> Files.write(path, part, StandardOpenOption.APPEND));
    }
}
