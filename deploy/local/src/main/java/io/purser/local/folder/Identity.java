package io.purser.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * Who an installation is: the account that callers sign in with, the operator's key, and the keys its services share. Made once
 * and kept, for what is encrypted with them has to stay readable.
 */
public record Identity(
        String accountSid,
        String authToken,
        String operatorKey,
        String serviceTokenKey,
        String secretsKey,
        String databasePassword) {

    private static final String OPERATOR_KEY = "operator-key";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The identity of this folder, made now when it has none. */
    public static Identity of(DataFolder folder) throws IOException {
        var file = new PropertiesFile(folder.identity());
        if (!Files.exists(folder.identity())) {
            file.write(fresh().values());
        }
        return from(completed(file));
    }

    /** An older installation has no operator's key yet. */
    private static Map<String, String> completed(PropertiesFile file) throws IOException {
        var values = file.read();
        if (values.putIfAbsent(OPERATOR_KEY, secret()) == null) {
            file.write(values);
        }
        return values;
    }

    /** Something that nobody guesses, in letters that need no quoting anywhere. */
    public static String secret() {
        return HexFormat.of().formatHex(random(16));
    }

    private static Identity fresh() {
        return new Identity("AC" + secret(), secret(), secret(), key(), key(), secret());
    }

    private static Identity from(Map<String, String> values) throws IOException {
        return new Identity(
                value(values, "account-sid"),
                value(values, "auth-token"),
                value(values, OPERATOR_KEY),
                value(values, "service-token-key"),
                value(values, "secrets-key"),
                value(values, "database-password"));
    }

    private static String value(Map<String, String> values, String name) throws IOException {
        String value = values.get(name);
        if (value == null) {
            throw new IOException("identity.properties lacks " + name);
        }
        return value;
    }

    private Map<String, String> values() {
        return Map.of(
                "account-sid",
                accountSid,
                "auth-token",
                authToken,
                OPERATOR_KEY,
                operatorKey,
                "service-token-key",
                serviceTokenKey,
                "secrets-key",
                secretsKey,
                "database-password",
                databasePassword);
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random(32));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Identity[" + accountSid + "]";
    }
}
