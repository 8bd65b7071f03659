package io.purser.tools.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.security.SecretFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a policy must be like. Each fault is a 400 that says what to change, and never holds what was sent. */
final class PolicyRules {

    private static final String DETAILS = "policy.policy_details";
    private static final String CUSTOM = "custom";

    private PolicyRules() {}

    /** As sent, else as the details look. */
    static String type(PolicyRequest request) {
        return Optional.ofNullable(request.type())
                .map(type -> text("policy.type", type))
                .filter(type -> !type.isBlank())
                .orElseGet(() -> PasswordGrant.isMeantBy(details(request)) ? PasswordGrant.TYPE : CUSTOM);
    }

    /** @throws ApiException 400 */
    static Terms created(PolicyRequest request) {
        var none = JsonNodeFactory.instance.objectNode();
        return checked(terms(request, type(request), details(request), new Terms(null, null, CUSTOM, none)));
    }

    /** @throws ApiException 400 */
    static Terms changed(PolicyRequest request, Terms present) {
        return checked(terms(
                request,
                request.type() == null ? present.type() : type(request),
                request.details() == null ? present.details() : details(request),
                present));
    }

    private static Terms terms(PolicyRequest request, String type, ObjectNode details, Terms present) {
        return new Terms(
                sent("policy.name", request.name()).orElse(present.name()),
                sent("policy.description", request.description()).orElse(present.description()),
                type,
                SecretFields.kept(DETAILS, details, present.details()));
    }

    private static Terms checked(Terms terms) {
        if (terms.type().equals(PasswordGrant.TYPE)) {
            PasswordGrant.check(DETAILS, terms.details());
        }
        return terms;
    }

    private static ObjectNode details(PolicyRequest request) {
        return switch (request.details()) {
            case ObjectNode details -> details;
            case null -> throw ApiException.invalid(DETAILS + " is required");
            case JsonNode _ -> throw ApiException.invalid(DETAILS + " must be an object");
        };
    }

    private static Optional<String> sent(String field, @Nullable String text) {
        return Optional.ofNullable(text).map(present -> text(field, present));
    }

    private static String text(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw ApiException.invalid("%s must hold no NUL character".formatted(field));
        }
        return text;
    }
}
