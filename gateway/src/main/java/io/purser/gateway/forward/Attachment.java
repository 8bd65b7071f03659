package io.purser.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AssistantId;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;

/** What the body of a create or an update says beside the thing itself. */
final class Attachment {

    private Attachment() {}

    /**
     * The assistant to which the new thing is to be attached. Empty when there is none, also when the body is no JSON: saying so is
     * the owner's business.
     *
     * @throws ApiException when the field is there and is no id
     */
    static Optional<AssistantId> assistant(Buffer body) {
        return field(body, "assistant_id").map(Attachment::assistant);
    }

    /** The policy that goes with the thing, whatever it is. */
    static Optional<JsonNode> policy(Buffer body) {
        return field(body, "policy");
    }

    /** The id that the owner gave to what it created; empty when its answer has none. */
    static Optional<String> id(Buffer created) {
        return Optional.ofNullable(read(created).path("id").textValue());
    }

    private static AssistantId assistant(JsonNode field) {
        if (!field.isTextual() || field.textValue().isBlank()) {
            throw ApiException.invalid("assistant_id must be the id of an assistant");
        }
        return new AssistantId(field.textValue());
    }

    private static Optional<JsonNode> field(Buffer body, String name) {
        var object = read(body);
        return Body.spellings(name).stream()
                .map(object::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst();
    }

    private static JsonNode read(Buffer json) {
        try {
            return Json.MAPPER.readTree(json.getBytes());
        } catch (IOException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
