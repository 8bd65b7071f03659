package io.purser.gateway.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @Test
    void secretMayContainColons() {
        assertThat(Credentials.parse("Basic " + base64("AC1:a:b"))).contains(new Credentials("AC1", "a:b"));
    }

    @Test
    void schemeIsReadInAnyCase() {
        assertThat(Credentials.parse("bAsIc " + base64("AC1:x"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic ???", "Basic bm9jb2xvbg==", "Basic OnNlY3JldA==", "Bearer abc"})
    void otherHeadersAreNoCredentials(String header) {
        assertThat(Credentials.parse(header)).isEmpty();
    }

    @Test
    void secretDoesNotShowInText() {
        assertThat(new Credentials("AC1", "s3cret")).hasToString("Credentials[AC1]");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
