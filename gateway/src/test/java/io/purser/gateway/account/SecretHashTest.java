package io.purser.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretHashTest {

    private static final int ROUNDS = 10;

    @Test
    void storedTextStillKnowsItsSecret() {
        var text = SecretHash.of("0123456789abcdef", ROUNDS).text();

        assertThat(SecretHash.parse(text).matches("0123456789abcdef")).isTrue();
        assertThat(SecretHash.parse(text).matches("0123456789abcdeg")).isFalse();
    }

    @Test
    void sameSecretIsStoredDifferentlyEachTime() {
        assertThat(SecretHash.of("secret", ROUNDS).text())
                .isNotEqualTo(SecretHash.of("secret", ROUNDS).text())
                .doesNotContain("secret");
    }

    @Test
    void oldRoundsAreStillUnderstood() {
        var text = SecretHash.of("secret", 7).text();

        assertThat(text).startsWith("pbkdf2-sha256$7$");
        assertThat(SecretHash.parse(text).matches("secret")).isTrue();
    }

    @Test
    void nothingMatchesNothing() {
        assertThat(SecretHash.ofNothing(ROUNDS).matches("")).isFalse();
    }

    @Test
    void otherFormIsRefused() {
        assertThatThrownBy(() -> SecretHash.parse("$2a$10$abc")).isInstanceOf(IllegalArgumentException.class);
    }
}
