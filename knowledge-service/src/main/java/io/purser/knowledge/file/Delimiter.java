package io.purser.knowledge.file;

import io.purser.knowledge.media.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What stands between the values of a row. */
record Delimiter(char sign) {

    static final Delimiter TAB = new Delimiter('\t');

    private static final Delimiter COMMA = new Delimiter(',');
    private static final List<Delimiter> KNOWN = List.of(COMMA, new Delimiter(';'), TAB, new Delimiter('|'));

    /** The one that cuts each of the first rows into most values. */
    static Delimiter of(Path file) {
        return KNOWN.stream()
                .max(Comparator.comparingInt((Delimiter delimiter) -> delimiter.columns(file))
                        .thenComparing(Comparator.comparingInt(KNOWN::indexOf).reversed()))
                .orElse(COMMA);
    }

    CSVParser parser(Reader text) throws IOException {
        return CSVParser.builder()
                .setReader(text)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(sign)
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .setTrailingData(true)
                        .get())
                .get();
    }

    /** So many rows from the beginning, or fewer when what comes then cannot be read. */
    List<List<String>> first(Path file, int rows) throws IOException {
        try (var parser = parser(TextFile.open(file))) {
            return parser.stream().limit(rows).map(CSVRecord::toList).toList();
        } catch (UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
    }

    /** The fewest that any of the first rows has: a sign in the middle of a text is not in all of them. */
    private int columns(Path file) {
        try {
            return first(file, Header.LOOKED_AT).stream()
                    .mapToInt(List::size)
                    .min()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
