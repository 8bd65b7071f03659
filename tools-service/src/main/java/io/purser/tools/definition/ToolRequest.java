package io.purser.tools.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.purser.contract.rest.ApiException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client sends to create or to change a tool; what it leaves out stays as it is. Unknown fields are passed over. */
record ToolRequest(
        @Nullable String name,
        @Nullable String type,
        @Nullable Boolean enabled,
        @Nullable String description,
        @JsonProperty("requires_auth") @Nullable Boolean requiresAuth,
        @Nullable JsonNode meta) {

    private static final ObjectReader READER = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, texts -> List.of(
                            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                    .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)))
            .build()
            .readerFor(ToolRequest.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @throws WebApplicationException 400 when there is no JSON object, or a field has the wrong type */
    static ToolRequest read(byte[] body) {
        try {
            ToolRequest read = body.length == 0 ? null : READER.readValue(body);
            if (read == null) {
                throw ApiException.invalid("The body must be a JSON object");
            }
            return read;
        } catch (IOException e) {
            throw new BadRequestException(e);
        }
    }
}
