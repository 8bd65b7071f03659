package io.purser.standin.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.Json;
import java.util.Optional;

/** Errors in the form of OpenAI. */
final class Errors {

    private Errors() {}

    static JsonNode of(BadRequest fault) {
        return of(400, fault.code(), fault.getMessage(), fault.param());
    }

    static JsonNode of(int status, String code, String message) {
        return of(status, code, message, Optional.empty());
    }

    private static JsonNode of(int status, String code, String message, Optional<String> param) {
        var body = Json.object();
        body.putObject("error")
                .put("message", message)
                .put("type", type(status))
                .put("param", param.orElse(null))
                .put("code", code);
        return body;
    }

    private static String type(int status) {
        if (status >= 500) {
            return "server_error";
        }
        return status == 429 ? "rate_limit_error" : "invalid_request_error";
    }
}
