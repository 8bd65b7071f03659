package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.chunk.Markdown;
import io.purser.knowledge.media.TextFile;
import java.io.IOException;
import java.nio.file.Path;

/** Markdown, and plain text as Markdown without headings. */
final class MarkdownFile {

    private MarkdownFile() {}

    static Document read(Path file, String name) throws IOException {
        return Markdown.read(name, TextFile.read(file));
    }
}
