package io.purser.tools.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.security.egress.EgressGate;
import java.util.List;
import java.util.stream.Stream;

/** The details of a policy that gets tokens by OAuth 2's password grant. */
final class PasswordGrant {

    static final String TYPE = "oauth2_password";

    private static final String TOKEN_URL = "token_url";
    private static final List<String> REQUIRED = List.of(TOKEN_URL, "username", "password");
    private static final List<String> OPTIONAL = List.of("client_id", "client_secret", "scope");

    private PasswordGrant() {}

    /** Whether details that come without a type are of this one. */
    static boolean isMeantBy(ObjectNode details) {
        return isIn(details, TOKEN_URL) && (isIn(details, "username") || isIn(details, "password"));
    }

    /** @throws ApiException 400 that names the field */
    static void check(String path, ObjectNode details) {
        REQUIRED.forEach(field -> require(path, details, field));
        OPTIONAL.stream()
                .filter(field -> isIn(details, field))
                .filter(field -> !find(details, field).isTextual())
                .forEach(field -> fail(path, field, "must be a string"));
        EgressGate.fault(find(details, TOKEN_URL).asText().strip())
                .ifPresent(why -> fail(path, TOKEN_URL, "cannot be called: " + why));
    }

    private static void require(String path, ObjectNode details, String field) {
        if (!find(details, field).isTextual() || find(details, field).asText().isBlank()) {
            fail(path, field, "is required for the type %s, as a string".formatted(TYPE));
        }
    }

    private static void fail(String path, String field, String why) {
        throw ApiException.invalid("%s.%s %s".formatted(path, field, why));
    }

    private static boolean isIn(ObjectNode details, String field) {
        var value = find(details, field);
        return !value.isMissingNode() && !value.isNull();
    }

    private static JsonNode find(ObjectNode details, String field) {
        Stream<JsonNode> values = Body.spellings(field).stream().map(details::path);
        return values.filter(value -> !value.isMissingNode()).findFirst().orElse(MissingNode.getInstance());
    }
}
