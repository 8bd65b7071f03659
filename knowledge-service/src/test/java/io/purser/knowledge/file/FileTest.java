package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Block;
import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.media.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** Reads files as the service does, but at once. */
abstract class FileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    List<Document> read(FileType type, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        var all = new ArrayList<Document>();
        try (var documents = Format.of(type).open(file, "Products")) {
            for (Optional<Document> next = documents.next(); next.isPresent(); next = documents.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    static String text(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }
}
