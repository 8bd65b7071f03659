package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** Files that are one document. */
final class Single {

    private Single() {}

    static Format of(Read read) {
        return (file, name) -> {
            var left = new ArrayDeque<>(List.of(read.document(file, name)));
            return () -> Optional.ofNullable(left.poll());
        };
    }

    @FunctionalInterface
    interface Read {
        Document document(Path file, String name) throws IOException;
    }
}
