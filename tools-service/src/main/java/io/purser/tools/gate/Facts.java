package io.purser.tools.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a call is decided on.
 *
 * @param arguments as they fit the tool's schema
 * @param verified whether the customer has proven in this session who they are
 * @param confirmed whether the customer's last words are a plain yes
 * @param fromTools whether the model has all that the arguments say from tools and passages only
 */
record Facts(
        String account,
        String assistant,
        String session,
        Identity identity,
        Tool tool,
        ObjectNode arguments,
        boolean verified,
        boolean confirmed,
        boolean fromTools,
        Past past,
        Instant now) {

    /** @param read whether calls change nothing */
    record Tool(String id, String name, boolean read) {}

    /** Such as {@code email} and {@code ann@shop.example}; an identity without a type has the empty one. */
    record Identity(String type, String value) {

        static Identity of(@Nullable String written) {
            String text = written == null ? "" : written;
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Identity("", text)
                    : new Identity(text.substring(0, colon), text.substring(colon + 1));
        }
    }
}
