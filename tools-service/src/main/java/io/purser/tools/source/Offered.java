package io.purser.tools.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A tool as it can be made of an operation.
 *
 * @param operation the same when the source is read again
 * @param type of the tool
 * @param meta of the tool, without its source
 */
public record Offered(
        String operation,
        List<String> tags,
        String type,
        String name,
        String description,
        boolean requiresAuth,
        ObjectNode meta) {

    public Offered {
        tags = List.copyOf(tags);
    }
}
