package io.purser.gateway.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * A request under a key.
 *
 * @param owner whose key it is: two accounts may use the same
 * @param fingerprint SHA-256 over method, address and body
 */
record KeyedRequest(String owner, String key, Buffer fingerprint) {

    static KeyedRequest of(String owner, String key, RoutingContext request, Buffer body) {
        var digest = sha256();
        digest.update(line(request.request().method().name()));
        digest.update(line(request.normalizedPath()));
        digest.update(line(Optional.ofNullable(request.request().query()).orElse("")));
        digest.update(body.length() == 0 ? line(length(request)) : body.getBytes());
        return new KeyedRequest(owner, key, Buffer.buffer(digest.digest()));
    }

    /** Stands for a body that is passed on as a stream. */
    private static String length(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                .orElse("");
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
