package io.purser.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;

/** What a create says about the assistant to which the new thing is to be attached. */
final class Attachment {

    private static final String FIELD = "assistant_id";

    private Attachment() {}

    /**
     * The assistant named in the body. Empty when there is none, also when the body is no JSON: saying so is the owner's business.
     *
     * @throws ApiException when the field is there and is no id
     */
    static Optional<AssistantId> wanted(Buffer body) {
        var field = read(body).path(FIELD);
        if (field.isMissingNode() || field.isNull()) {
            return Optional.empty();
        }
        if (!field.isTextual() || field.textValue().isBlank()) {
            throw ApiException.invalid("assistant_id must be the id of an assistant");
        }
        return Optional.of(new AssistantId(field.textValue()));
    }

    /** The id that the owner gave to what it created; empty when its answer has none. */
    static Optional<String> id(Buffer created) {
        return Optional.ofNullable(read(created).path("id").textValue());
    }

    private static JsonNode read(Buffer json) {
        try {
            return Json.MAPPER.readTree(json.getBytes());
        } catch (IOException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
