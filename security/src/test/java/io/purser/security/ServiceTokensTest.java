package io.purser.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.purser.contract.id.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTokensTest {

    private static final AccountId ACCOUNT = new AccountId("AC00000000000000000000000000000001");
    private static final Grant GRANT = Grant.to(ACCOUNT);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String KEY = key("a");

    private final ServiceTokens tokens = tokens(KEY, NOW);

    @Test
    void tellsForWhomItWasSigned() {
        assertThat(tokens.verify(tokens.sign(GRANT))).contains(GRANT);
    }

    @Test
    void tellsWithinWhichLimits() {
        var preview = new Grant(ACCOUNT, Limits.PREVIEW);

        assertThat(tokens.verify(tokens.sign(preview))).contains(preview);
    }

    @Test
    void isGoodForItsLifetimeOnly() {
        String token = tokens.sign(GRANT);

        assertThat(tokens(KEY, NOW.plusSeconds(59)).verify(token)).contains(GRANT);
        assertThat(tokens(KEY, NOW.plusSeconds(60)).verify(token)).isEmpty();
    }

    @Test
    void otherKeysTokenIsNone() {
        assertThat(tokens(key("b"), NOW).verify(tokens.sign(GRANT))).isEmpty();
    }

    @Test
    void changedTokenIsNone() {
        String[] parts = tokens.sign(GRANT).split("\\.", -1);
        String other = tokens.sign(Grant.to(new AccountId("AC00000000000000000000000000000002")));

        assertThat(tokens.verify(parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void unsignedTokenIsNone() {
        var claims = new JWTClaimsSet.Builder()
                .issuer("purser-gateway")
                .subject(ACCOUNT.value())
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .build();

        assertThat(tokens.verify(new PlainJWT(claims).serialize())).isEmpty();
    }

    @Test
    void tokenOfAnotherIssuerIsNone() throws JOSEException {
        assertThat(tokens.verify(signed(new JWTClaimsSet.Builder()
                        .issuer("someone")
                        .subject(ACCOUNT.value())
                        .expirationTime(Date.from(NOW.plusSeconds(60))))))
                .isEmpty();
    }

    @Test
    void tokenThatNeverEndsIsNone() throws JOSEException {
        assertThat(tokens.verify(signed(
                        new JWTClaimsSet.Builder().issuer("purser-gateway").subject(ACCOUNT.value()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "Bearer", "eyJhbGciOiJub25lIn0.e30."})
    void junkIsNone(String junk) {
        assertThat(tokens.verify(junk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!"})
    void badKeyIsToldAtOnce(String key) {
        assertThatThrownBy(() -> tokens(key, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SERVICE_TOKEN_KEY");
    }

    private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        token.sign(new MACSigner(Base64.getDecoder().decode(KEY)));
        return token.serialize();
    }

    private static ServiceTokens tokens(String key, Instant now) {
        return new ServiceTokens(key, Duration.ofSeconds(60), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String key(String letter) {
        return Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(UTF_8));
    }
}
