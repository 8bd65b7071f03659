package io.purser.guardrails.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.purser.contract.event.Verdict.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The words in a JSON document: its names and strings, unescaped, one a line, as a model will understand them. An attack that
 * is spelled in escapes is read like any other, and one that is found can be taken out while the document stays JSON.
 */
public final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    /** Where a string begins in the words, and where it stands in the document, with its quotation marks. */
    private record Piece(int start, Span place) {}

    private final String document;
    private final StringBuilder words = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Literal> literals = new ConcurrentHashMap<>();

    private JsonText(String document) {
        this.document = document;
    }

    /** Empty when the text is no JSON object or array. */
    public static Optional<JsonText> of(String document) {
        String trimmed = document.strip();
        return trimmed.startsWith("{") || trimmed.startsWith("[") ? new JsonText(document).read() : Optional.empty();
    }

    public String words() {
        return words.toString();
    }

    /** Where in the document the strings stand that a part of the words lies in. */
    public List<Span> places(Span part) {
        return touched(part).mapToObj(index -> pieces.get(index).place()).toList();
    }

    /** As {@link #places}, but only those parts of the strings, without quotation marks; other text there has to be {@link #escaped}. */
    public List<Span> within(Span part) {
        return touched(part)
                .mapToObj(index -> within(part, index))
                .flatMap(Optional::stream)
                .toList();
    }

    private IntStream touched(Span part) {
        return pieces.isEmpty()
                ? IntStream.empty()
                : IntStream.rangeClosed(indexAt(part.start()), indexAt(Math.max(part.start(), part.end() - 1)));
    }

    private Optional<Span> within(Span part, int index) {
        int start = pieces.get(index).start();
        int from = Math.max(part.start() - start, 0);
        int to = Math.min(part.end() - start, endOfPiece(index) - start);
        return from < to ? Optional.of(literal(index).place(from, to)) : Optional.empty();
    }

    private Literal literal(int index) {
        return literals.computeIfAbsent(
                index,
                missing -> new Literal(
                        document,
                        pieces.get(index).place().start(),
                        words.substring(pieces.get(index).start(), endOfPiece(index))));
    }

    /** Without the line break behind it. */
    private int endOfPiece(int index) {
        return (index + 1 < pieces.size() ? pieces.get(index + 1).start() : words.length()) - 1;
    }

    /** As it has to be written within a string. */
    public static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** The document with other text in place of the strings that stand there. */
    public String without(Collection<Span> places, String instead) {
        var rest = new StringBuilder(document);
        places.stream()
                .distinct()
                .sorted((a, b) -> Integer.compare(b.start(), a.start()))
                .forEach(place -> rest.replace(place.start(), place.end(), quoted(instead)));
        return rest.toString();
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private int indexAt(int at) {
        int low = 0;
        for (int high = pieces.size() - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Optional<JsonText> read() {
        try (JsonParser parser = JSON.createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
                    add(parser);
                }
            }
            return Optional.of(this);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void add(JsonParser parser) throws IOException {
        String text = parser.getText();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        pieces.add(new Piece(words.length(), new Span(start, endOfString(start))));
        words.append(text).append('\n');
    }

    /** The parser itself has gone on to the value when it tells of a name. */
    private int endOfString(int start) {
        int at = start + 1;
        while (document.charAt(at) != '"') {
            at += document.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
