package io.purser.tools.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of policies that hold a credential. All others mean nothing here. */
public enum CredentialType {
    OAUTH2_PASSWORD(Grants::password, "oauthpassword", "passwordgrant", "oauth2passwordgrant"),
    OAUTH2_CLIENT_CREDENTIALS(Grants::clientCredentials, "oauthclientcredentials", "clientcredentials"),
    API_KEY(FixedHeaders::apiKey, "apikeyheader"),
    BEARER(FixedHeaders::bearer, "bearertoken", "oauth2bearer"),
    BASIC(FixedHeaders::basic, "basicauth", "httpbasic");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final Function<Details, Credential> reading;
    private final Set<String> others;

    CredentialType(Function<Details, Credential> reading, String... others) {
        this.reading = reading;
        this.others = Set.of(others);
    }

    /** The type as it is stored and shown. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whatever the letters are, and whatever stands between the words. */
    public static Optional<CredentialType> of(String written) {
        String word = word(written);
        return Stream.of(values())
                .filter(type -> word(type.name()).equals(word) || type.others.contains(word))
                .findFirst();
    }

    /** What details that come without a type are: only grants can be told by how they look. */
    public static Optional<CredentialType> meantBy(ObjectNode details) {
        if (!Details.has(details, Grants.TOKEN_URL)) {
            return Optional.empty();
        }
        if (Details.has(details, "username", "password")) {
            return Optional.of(OAUTH2_PASSWORD);
        }
        return Details.has(details, "client_secret") ? Optional.of(OAUTH2_CLIENT_CREDENTIALS) : Optional.empty();
    }

    /**
     * The credential that the details hold.
     *
     * @param path what the details are called in messages
     * @throws ApiException 400 that names the field which is missing or cannot be used
     */
    public Credential read(String path, ObjectNode details) {
        return reading.apply(new Details(path, text(), details));
    }

    /** Fields that hold a secret though their names do not tell. */
    public Set<String> secretFields() {
        return this == API_KEY
                ? Stream.of(FixedHeaders.VALUE)
                        .map(Body::spellings)
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The name of a type with nothing but its letters and digits. */
    public static String word(String text) {
        return BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
