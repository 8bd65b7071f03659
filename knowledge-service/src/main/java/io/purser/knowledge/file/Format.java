package io.purser.knowledge.file;

import io.purser.knowledge.media.FileType;
import java.io.IOException;
import java.nio.file.Path;

/** How files of a kind are read. Blocks. */
@FunctionalInterface
interface Format {

    /**
     * What is wrong with the file comes as {@link io.purser.knowledge.ingest.Unusable}, at once or with the document that it is found at.
     *
     * @param name what the file's source is called
     */
    Documents open(Path file, String name) throws IOException;

    static Format of(FileType type) {
        return switch (type) {
            case CSV -> Table::csv;
            case TSV -> Table::tsv;
            case JSONL -> JsonLines::open;
            case MARKDOWN, TEXT -> Single.of(MarkdownFile::read);
            case HTML -> Single.of(HtmlFile::read);
            case PDF -> Single.of(Pdf::read);
            case DOCX -> Single.of(Docx::read);
        };
    }
}
