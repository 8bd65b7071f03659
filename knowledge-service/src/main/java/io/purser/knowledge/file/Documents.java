package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The documents of one file in their order, read as they are asked for. Blocks. */
interface Documents extends Closeable {

    /** Empty after the last. */
    Optional<Document> next() throws IOException;

    @Override
    default void close() throws IOException {}
}
