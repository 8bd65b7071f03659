package io.purser.contract.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a request leaves in the contract's form, without internals. */
class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);

    @ServerExceptionMapper
    Response map(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (failure) {
            case ApiException known -> known.getResponse();
            case NotSupportedException _ ->
                ApiException.response(400, 20001, "The body must be JSON (Content-Type: application/json)");
            case Throwable other when other.getCause() instanceof JsonProcessingException json -> map(json);
            default -> ApiException.response(status, code(status), text(status));
        };
    }

    @ServerExceptionMapper
    Response map(JsonProcessingException failure) {
        return ApiException.response(400, 20001, unreadable(failure));
    }

    @ServerExceptionMapper
    Response map(Throwable failure) {
        LOG.error("A request failed", failure);
        return ApiException.response(500, 20500, "Internal server error");
    }

    static String unreadable(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? "The field %s has the wrong type".formatted(path(mapping))
                : "The body is not valid JSON (line %d, column %d)"
                        .formatted(
                                failure.getLocation() == null
                                        ? 0
                                        : failure.getLocation().getLineNr(),
                                failure.getLocation() == null
                                        ? 0
                                        : failure.getLocation().getColumnNr());
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static int code(int status) {
        return switch (status) {
            case 400 -> 20001;
            case 401 -> 20003;
            case 405 -> 20004;
            case 429 -> 20429;
            default -> 20000 + status;
        };
    }

    private static String text(int status) {
        var known = Response.Status.fromStatusCode(status);
        return known == null ? "The request was not done" : known.getReasonPhrase();
    }
}
