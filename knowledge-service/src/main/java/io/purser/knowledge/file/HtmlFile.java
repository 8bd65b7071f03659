package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.html.Encoding;
import io.purser.knowledge.html.PageReader;
import io.purser.knowledge.ingest.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A web page that was uploaded. Whoever uploads it wants it to be found, whatever it says to robots. */
final class HtmlFile {

    private static final PageReader PAGES = new PageReader("purser");
    /** A page takes many times its size while it is taken apart. */
    private static final int LARGEST = 5 << 20;

    private static final String NOWHERE = "";

    private HtmlFile() {}

    static Document read(Path file, String name) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unusable("A page of HTML must have at most %d bytes: split it".formatted(LARGEST));
        }
        var page = PAGES.read(Encoding.text(Files.readAllBytes(file), null), NOWHERE, List.of());
        String title = page.title().isBlank() ? name : page.title();
        return new Document(title, page.canonical(), page.language(), Set.of(), page.sections());
    }
}
