package io.purser.local.verb;

import io.purser.local.run.StartFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** TLS at the gateway, beside its plain port, when the environment names a certificate. */
final class Tls {

    private static final String CERTIFICATE = "TLS_CERTIFICATE";
    private static final String KEY = "TLS_KEY";
    private static final String PORT = "TLS_PORT";

    private Tls() {}

    /**
     * The gateway's settings for it; none when it is not wanted.
     *
     * @throws StartFailed when a file is missing
     */
    static Map<String, String> from(Map<String, String> environment) throws StartFailed {
        return environment.containsKey(CERTIFICATE)
                ? Map.of(
                        "QUARKUS_TLS_KEY_STORE_PEM_DOOR_CERT", file(environment, CERTIFICATE),
                        "QUARKUS_TLS_KEY_STORE_PEM_DOOR_KEY", file(environment, KEY),
                        "QUARKUS_HTTP_SSL_PORT", environment.getOrDefault(PORT, "8443"))
                : Map.of();
    }

    private static String file(Map<String, String> environment, String name) throws StartFailed {
        Path file = Path.of(environment.getOrDefault(name, "")).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new StartFailed("%s must name a PEM file that can be read, not %s".formatted(name, file));
        }
        return file.toString();
    }
}
