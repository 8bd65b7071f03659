package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Unusable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Word documents. Their headings are those of the styles that are made for it. */
final class Docx {

    private Docx() {}

    static Document read(Path file, String name) throws IOException {
        Archive.requireHarmless(file);
        var metadata = new Metadata();
        var text = new Xhtml();
        try (var bytes = TikaInputStream.get(file)) {
            new OOXMLParser().parse(bytes, text, metadata, context());
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw unusable(e);
        }
        String title = Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                .filter(words -> !words.isBlank())
                .orElse(name);
        return Document.of(title, text.sections(title));
    }

    private static Unusable unusable(Exception failure) {
        return failure instanceof Unusable known
                ? known
                : new Unusable("The .docx is broken: save it again and upload that", failure);
    }

    /** The text alone, as it is after all changes were accepted, read as a stream: as a tree it takes many times the memory. */
    private static ParseContext context() {
        var config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeHeadersAndFooters(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never asked for
        }
    }
}
