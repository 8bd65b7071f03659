package io.purser.gateway.repeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.log.Json;
import io.purser.gateway.http.Answer;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer is kept: its headers are those of another moment, but for what tells how to read the body.
 *
 * @param body in base64
 */
record KeptAnswer(int status, @Nullable String type, String body) {

    static KeptAnswer of(Answer answer) {
        return new KeptAnswer(
                answer.status(),
                answer.headers().get(HttpHeaders.CONTENT_TYPE),
                Base64.getEncoder().encodeToString(answer.body().getBytes()));
    }

    static KeptAnswer parse(String text) {
        try {
            return Json.MAPPER.readValue(text, KeptAnswer.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer answer() {
        var headers = MultiMap.caseInsensitiveMultiMap();
        if (type != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, type);
        }
        return new Answer(status, headers, Buffer.buffer(Base64.getDecoder().decode(body)));
    }
}
