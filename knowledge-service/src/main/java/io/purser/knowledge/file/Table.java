package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of values between delimiters, with the columns' names in the first one if it looks like that. */
final class Table implements Documents {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final String name;
    private final Header header;
    private int rows;
    private boolean any;

    private Table(CSVParser parser, String name, Header header) {
        this.parser = parser;
        this.records = parser.iterator();
        this.name = name;
        this.header = header;
    }

    static Documents csv(Path file, String name) throws IOException {
        return open(file, name, Delimiter.of(file));
    }

    static Documents tsv(Path file, String name) throws IOException {
        return open(file, name, Delimiter.TAB);
    }

    private static Documents open(Path file, String name, Delimiter delimiter) throws IOException {
        var header = Header.of(delimiter.first(file, Header.LOOKED_AT));
        var table = new Table(delimiter.parser(TextFile.open(file)), name, header);
        if (header.isInTheFile()) {
            table.record();
        }
        return table;
    }

    @Override
    public Optional<Document> next() {
        for (var record = record(); record.isPresent(); record = record()) {
            rows++;
            var document = new Row(rows, values(record.get())).document(name);
            if (document.isPresent()) {
                any = true;
                return document;
            }
        }
        if (!any) {
            throw new Unusable(
                    "There are no rows in it" + (header.isInTheFile() ? " below the names of the columns" : ""));
        }
        return Optional.empty();
    }

    private Optional<CSVRecord> record() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            if (e.getCause() instanceof CSVException) {
                throw new Unusable(
                        "Line %d cannot be read: a quote is not closed, or stands inside a value that is not quoted"
                                .formatted(parser.getCurrentLineNumber()),
                        e);
            }
            throw e;
        }
    }

    private Map<String, String> values(CSVRecord record) {
        var values = new LinkedHashMap<String, String>();
        List<String> cells = record.toList();
        for (int i = 0; i < cells.size(); i++) {
            values.put(header.column(i), cells.get(i));
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
