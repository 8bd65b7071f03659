package io.purser.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.local.client.Json;
import io.purser.local.folder.Identity;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token as the gateway hands it on (JWT, HS256), to measure a service without the gateway in front of it. */
final class OwnerToken {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private OwnerToken() {}

    static String of(Identity identity) {
        var now = Instant.now();
        var claims = Json.object()
                .put("iss", "purser-gateway")
                .put("sub", identity.accountSid())
                .put("exp", now.plus(LIFETIME).getEpochSecond());
        var signed = part(Json.object().put("alg", "HS256").toString()) + "." + part(claims.toString());
        return signed + "." + base64(mac(identity.serviceTokenKey(), signed));
    }

    private static byte[] mac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC", e);
        }
    }

    private static String part(String json) {
        return base64(json.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
