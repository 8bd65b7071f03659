package io.purser.contract.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A request that is not done, with the contract's error body. The message says what to change. */
public final class ApiException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private ApiException(int status, int code, String message) {
        super(message, response(status, code, message));
    }

    /** A parameter or body that cannot be used: 400, code 20001. */
    public static ApiException invalid(String message) {
        return of(400, 20001, message);
    }

    /** Absent, or another account's: 404, code 20404. */
    public static ApiException notFound(String what) {
        return of(404, 20404, "The requested resource %s was not found".formatted(what));
    }

    /** Wrong or missing credentials: 401, code 20003. */
    public static ApiException unauthorized() {
        return of(401, 20003, "Authenticate");
    }

    public static ApiException of(int status, int code, String message) {
        return new ApiException(status, code, message);
    }

    static Response response(int status, int code, String message) {
        var built = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ApiError.of(status, code, message));
        return (status == 401 ? built.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Purser\"") : built).build();
    }
}
