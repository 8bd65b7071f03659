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
import java.util.List;
import java.util.stream.Stream;

/**
 * A request's body as it is meant: a number is no text and a text no number; unknown fields are ignored; fields may be written in
 * snake_case, camelCase or PascalCase.
 */
public final class Body {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new Spellings())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Body() {}

    /** The spellings of a field in which it may come, the contract's own first. */
    public static List<String> spellings(String name) {
        return Stream.concat(Stream.of(name), Spellings.of(name).stream())
                .distinct()
                .toList();
    }

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
