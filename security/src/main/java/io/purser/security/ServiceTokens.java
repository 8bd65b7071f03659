package io.purser.security;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.purser.contract.id.AccountId;
import io.purser.contract.log.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short-lived signed tokens (JWT, HS256) that tell a service for which account a request is made, and within which limits. */
@Singleton
public class ServiceTokens {

    private static final String ISSUER = "purser-gateway";
    private static final String LIMITS = "limits";
    private static final int REMEMBERED = 10_000;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Duration lifetime;
    private final Clock clock;
    private final Cache<Grant, String> signed;
    private final Cache<String, Good> verified;

    @Inject
    ServiceTokens(ServiceTokenConfig config) {
        this(config.key(), config.lifetime(), Clock.systemUTC());
    }

    ServiceTokens(String key, Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
        this.signed = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(lifetime.dividedBy(3))
                .build();
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(lifetime)
                .build();
        try {
            byte[] secret = Base64.getDecoder().decode(key);
            signer = new MACSigner(secret);
            verifier = new MACVerifier(secret);
        } catch (JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "service-token.key (SERVICE_TOKEN_KEY) must be base64 of at least 32 bytes", e);
        }
    }

    /** A token that is good for two thirds of a lifetime at least: who signed for the same grant a moment ago gets the same. */
    public String sign(Grant grant) {
        return signed.get(grant, this::fresh);
    }

    private String fresh(Grant grant) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(grant.account().value())
                .claim(LIMITS, limits(grant.limits()))
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

    /** What the token grants; empty when it is not ours, was changed, or is too old. */
    public Optional<Grant> verify(String token) {
        return remembered(token)
                .filter(good -> clock.instant().isBefore(good.until()))
                .map(Good::grant);
    }

    /** Only good tokens are remembered: what strangers send takes no memory. */
    private Optional<Good> remembered(String token) {
        var known = Optional.ofNullable(verified.getIfPresent(token));
        return known.isPresent()
                ? known
                : proven(token).map(good -> {
                    verified.put(token, good);
                    return good;
                });
    }

    /** What a token that is ours grants, and until when. */
    private record Good(Grant grant, Instant until) {}

    private Optional<Good> proven(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            return jwt.verify(verifier) ? good(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private Optional<Good> good(JWTClaimsSet claims) throws ParseException {
        var limits = limits(claims.getJSONObjectClaim(LIMITS));
        var expiry = claims.getExpirationTime();
        return ISSUER.equals(claims.getIssuer()) && expiry != null
                ? Optional.ofNullable(claims.getSubject())
                        .map(account -> new Good(new Grant(new AccountId(account), limits), expiry.toInstant()))
                : Optional.empty();
    }

    /** Nothing when they are the standard ones, as nearly always. */
    private static @Nullable Map<String, Object> limits(Limits limits) {
        return limits.equals(Limits.STANDARD) ? null : Json.MAPPER.convertValue(limits, FIELDS);
    }

    private static Limits limits(@Nullable Map<String, Object> claim) throws ParseException {
        try {
            return claim == null ? Limits.STANDARD : Json.MAPPER.convertValue(claim, Limits.class);
        } catch (IllegalArgumentException e) {
            throw new ParseException("The limits cannot be read", 0);
        }
    }
}
