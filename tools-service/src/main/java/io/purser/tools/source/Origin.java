package io.purser.tools.source;

/**
 * Where tools come from.
 *
 * @param kind {@code openapi} or {@code mcp}
 * @param field what the place is: {@code url} or {@code title}
 */
public record Origin(String kind, String field, String place) {

    /** The same when the source is imported again under the same prefix: under another one its tools are others. */
    public String key(String prefix) {
        return "%s %s %s %s".formatted(kind, field, place, prefix).strip();
    }
}
