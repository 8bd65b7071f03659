package io.purser.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.gateway.installation.Installation;
import io.purser.gateway.installation.TestOwner;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door with a certificate. */
@QuarkusTest
@TestProfile(TlsTest.WithCertificate.class)
@WithTestResource(Installation.class)
@SuppressWarnings("NullAway.Init") // the framework fills the fields
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TestHTTPResource(tls = true)
    URI address;

    TestOwner owner;

    /** Settings as an operator makes them. */
    public static final class WithCertificate implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.tls.key-store.p12.path",
                    store().toString(),
                    "quarkus.tls.key-store.p12.password",
                    PASSWORD,
                    "quarkus.http.test-ssl-port",
                    "0");
        }
    }

    @BeforeEach
    void begin() {
        owner.forget();
    }

    @Test
    void isServedWithTheAddressThatTheClientUsed() throws Exception {
        var answer = client().send(request("/v1/Assistants"), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(owner.last().header("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(owner.last().header("X-Forwarded-Host")).isEqualTo(address.getAuthority());
    }

    private HttpRequest request(String path) {
        var pair = Installation.ACCOUNT + ":" + Installation.TOKEN;
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .build();
    }

    private static HttpClient client() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(store())) {
            trusted.load(stored, PASSWORD.toCharArray());
        }
        var only = KeyStore.getInstance("PKCS12");
        only.load(null, null);
        only.setCertificateEntry("door", trusted.getCertificate("door"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(only);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    /** A key with a certificate for this machine, made by the JDK's own tool. */
    private static synchronized Path store() {
        var file = Path.of("target", "door.p12").toAbsolutePath();
        return Files.exists(file) ? file : made(file);
    }

    private static Path made(Path file) {
        try {
            var keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            int code = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "door",
                            "-keyalg",
                            "EC",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD,
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "30")
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(code).isZero();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
