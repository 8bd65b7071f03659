package io.purser.tools.call;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.purser.contract.event.ToolCallRequested;
import io.purser.security.SealedPlaceholders;
import jakarta.enterprise.context.ApplicationScoped;

/** What placeholders in arguments stand for is for the tool, and for the checks before it, and not for the model. */
@ApplicationScoped
class PlainArguments {

    private final SealedPlaceholders placeholders;

    PlainArguments(SealedPlaceholders placeholders) {
        this.placeholders = placeholders;
    }

    /** A value is written as it must be within a string of a JSON document, where alone a placeholder can stand. */
    ToolCallRequested in(ToolCallRequested request) {
        return request.placeholders().isEmpty()
                ? request
                : request.with(placeholders.restored(
                        request.arguments(), request.placeholders(), request.header(), PlainArguments::inJson));
    }

    private static String inJson(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
