package io.purser.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.purser.contract.id.AccountId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/** Short-lived signed tokens (JWT, HS256) that tell a service for which account a request is made. */
@Singleton
public class ServiceTokens {

    private static final String ISSUER = "purser-gateway";

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Duration lifetime;
    private final Clock clock;

    @Inject
    ServiceTokens(ServiceTokenConfig config) {
        this(config.key(), config.lifetime(), Clock.systemUTC());
    }

    ServiceTokens(String key, Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
        try {
            byte[] secret = Base64.getDecoder().decode(key);
            signer = new MACSigner(secret);
            verifier = new MACVerifier(secret);
        } catch (JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "service-token.key (SERVICE_TOKEN_KEY) must be base64 of at least 32 bytes", e);
        }
    }

    public String sign(AccountId account) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(account.value())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
        return token.serialize();
    }

    /** For whom the token was signed; empty when it is not ours, was changed, or is too old. */
    public Optional<AccountId> verify(String token) {
        try {
            var signed = SignedJWT.parse(token);
            return signed.verify(verifier) ? account(signed.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private Optional<AccountId> account(JWTClaimsSet claims) {
        var expiry = claims.getExpirationTime();
        return ISSUER.equals(claims.getIssuer())
                        && expiry != null
                        && clock.instant().isBefore(expiry.toInstant())
                ? Optional.ofNullable(claims.getSubject()).map(AccountId::new)
                : Optional.empty();
    }
}
