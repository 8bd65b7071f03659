package io.purser.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.contract.id.AccountId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSecretsTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final AccountId OTHER = new AccountId("AC00000000000000000000000000000002");
    private static final String TOOL = "aia_tool_1";

    private final SealedSecrets secrets = new SealedSecrets(key('a'), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "pässwörd €", "line\nbreak"})
    void opensWhatItSealed(String secret) {
        assertThat(secrets.open(secrets.seal(secret, ACCOUNT, TOOL), ACCOUNT, TOOL))
                .contains(secret);
    }

    @Test
    void sealedSecretShowsNothingAndIsNeverTwiceTheSame() {
        String sealed = secrets.seal("hunter2", ACCOUNT, TOOL);

        assertThat(sealed).doesNotContain("hunter2").isNotEqualTo(secrets.seal("hunter2", ACCOUNT, TOOL));
    }

    @Test
    void stolenRowIsWorthNothingElsewhere() {
        String sealed = secrets.seal("hunter2", ACCOUNT, TOOL);

        assertThat(secrets.open(sealed, OTHER, TOOL)).isEmpty();
        assertThat(secrets.open(sealed, ACCOUNT, "aia_tool_2")).isEmpty();
    }

    @Test
    void everyChangedByteIsNoticed() {
        String sealed = secrets.seal("hunter2", ACCOUNT, TOOL);
        int start = sealed.lastIndexOf('.') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(start));

        for (int place = 0; place < bytes.length; place++) {
            var changed = bytes.clone();
            changed[place] ^= 1;
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(secrets.open(sealed.substring(0, start) + text, ACCOUNT, TOOL))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1..", "v1.00000000.AAAA", "v2.x.y", "v1.x.###", "hunter2"})
    void whatWasNeverSealedDoesNotOpen(String junk) {
        assertThat(secrets.open(junk, ACCOUNT, TOOL)).isEmpty();
    }

    @Test
    void cutOffSecretDoesNotOpen() {
        String sealed = secrets.seal("hunter2", ACCOUNT, TOOL);

        for (int length = 0; length < sealed.length(); length++) {
            assertThat(secrets.open(sealed.substring(0, length), ACCOUNT, TOOL)).isEmpty();
        }
    }

    @Test
    void formerKeyStillOpens() {
        String sealed = secrets.seal("hunter2", ACCOUNT, TOOL);

        assertThat(new SealedSecrets(key('b'), List.of(key('a'))).open(sealed, ACCOUNT, TOOL))
                .contains("hunter2");
        assertThat(new SealedSecrets(key('b'), List.of()).open(sealed, ACCOUNT, TOOL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAA", "not base64 at all, though it is long enough!!"})
    void badKeyIsToldAtOnce(String key) {
        assertThatThrownBy(() -> new SealedSecrets(key, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SECRETS_KEY");
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(UTF_8));
    }
}
