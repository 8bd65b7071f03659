package io.purser.contract.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A request's body as it is meant: a number is no text and a text no number; unknown fields are ignored. */
public final class Body {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Body() {}

    /** @throws ApiException 400 when there is no JSON object of this form */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            T read = body.length == 0 ? null : STRICT.readValue(body, type);
            if (read == null) {
                throw ApiException.invalid("A JSON object is required as the body");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw ApiException.invalid(Errors.unreadable(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
