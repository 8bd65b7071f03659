package io.purser.gateway.forward;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Two client libraries attach, get the contract's empty 204, and fail as they read it. They get 201 and an empty object instead. */
final class AttachQuirk {

    private static final int NO_CONTENT = 204;

    private AttachQuirk() {}

    static boolean appliesTo(HttpServerRequest request, String path, int status) {
        return status == NO_CONTENT
                && request.method().equals(HttpMethod.POST)
                && Unanswered.isAttach(path)
                && needsBody(request.getHeader(HttpHeaders.USER_AGENT));
    }

    static boolean needsBody(@Nullable String userAgent) {
        return userAgent != null && (userAgent.startsWith("twilio-java/") || userAgent.startsWith("twilio-node/"));
    }
}
