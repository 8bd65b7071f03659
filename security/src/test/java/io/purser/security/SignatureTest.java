package io.purser.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the worked examples that the contract's owner publishes for its signatures. */
class SignatureTest {

    private static final Map<String, String> CALL = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    @Test
    void fieldsAreSignedInTheOrderOfTheirNames() {
        assertThat(Signature.of("https://mycompany.com/myapp.php?foo=1&bar=2", CALL, "12345"))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void hashOfTheBodyJoinsTheQuery() {
        byte[] body = "{\"property\": \"value\", \"boolean\": true}".getBytes(UTF_8);

        assertThat(Signature.withHash("https://mycompany.com/myapp.php?foo=1&bar=2", body))
                .isEqualTo("https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256="
                        + "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620");
        assertThat(Signature.withHash("https://mycompany.com/a", body))
                .startsWith("https://mycompany.com/a?bodySHA256=");
    }

    @Test
    void addressAloneIsSignedWhereThereAreNoFields() {
        var url = "https://mycompany.com/myapp.php?foo=1&bar=2"
                + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

        assertThat(Signature.of(url, "12345")).isEqualTo("a9nBmqA0ju/hNViExpshrM61xv4=");
    }

    @Test
    void otherTokenOrAddressGivesAnotherSignature() {
        var signature = Signature.of("https://mycompany.com/a", "12345");

        assertThat(Signature.of("https://mycompany.com/a", "12346")).isNotEqualTo(signature);
        assertThat(Signature.of("https://mycompany.com/a?", "12345")).isNotEqualTo(signature);
    }
}
