package io.purser.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The wire contract's signature of a request, {@code X-Twilio-Signature}: HMAC-SHA1 with the account's token over address and
 * fields. Who receives it takes the address from what was sent: give it as {@link io.purser.security.egress.EgressGate#asCalled}
 * does.
 */
public final class Signature {

    /** The header that carries it. */
    public static final String HEADER = "X-Twilio-Signature";

    private static final String MAC = "HmacSHA1";

    private Signature() {}

    /** Of a request without fields (GET, or JSON with the hash of its body in the address). */
    public static String of(String url, String token) {
        return of(url, Map.of(), token);
    }

    public static String of(String url, Map<String, String> fields, String token) {
        var signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        return Base64.getEncoder().encodeToString(mac(signed.toString(), token));
    }

    /** The address with the hash of its JSON body, which takes the place of fields in what is signed. */
    public static String withHash(String url, byte[] body) {
        int fragment = url.indexOf('#');
        var address = fragment < 0 ? url : url.substring(0, fragment);
        return address + (address.contains("?") ? "&" : "?") + "bodySHA256=" + sha256(body);
    }

    private static byte[] mac(String text, String token) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), MAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC", e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
