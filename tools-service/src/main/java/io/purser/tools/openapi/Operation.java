package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.tools.source.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * An operation as it stands in its document.
 *
 * @param method in lower case
 * @param item what is told of all operations of the path
 */
record Operation(String method, String path, JsonNode item, JsonNode node) {

    private static final int LONGEST_LABEL = 200;

    /** What it is called in the document, and in the same document at another time. */
    String label() {
        String id = node.path("operationId").asText();
        String label = id.isBlank() ? key() : id.strip();
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }

    /** The name of its tool, before it is made to fit. */
    String name() {
        String id = node.path("operationId").asText();
        return Names.plain(id.isBlank() ? method + path : id.strip());
    }

    String key() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    List<String> tags() {
        return StreamSupport.stream(node.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** All by which a user may name it. */
    List<String> knownAs() {
        var names = new ArrayList<>(tags());
        names.addAll(List.of(label(), key(), name()));
        return names;
    }

    String description() {
        String summary = node.path("summary").asText().strip();
        String more = node.path("description").asText().strip();
        if (summary.isEmpty() && more.isEmpty()) {
            return key();
        }
        return summary.isEmpty() || more.isEmpty() || more.startsWith(summary)
                ? (more.isEmpty() ? summary : more)
                : summary + "\n\n" + more;
    }
}
