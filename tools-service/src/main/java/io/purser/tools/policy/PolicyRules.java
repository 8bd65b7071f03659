package io.purser.tools.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.security.SecretFields;
import io.purser.tools.credential.Credential;
import io.purser.tools.credential.CredentialType;
import io.purser.tools.gate.GateType;
import io.purser.tools.verification.VerificationType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a policy must be like. Each fault is a 400 that says what to change, and never holds what was sent. */
final class PolicyRules {

    static final String DETAILS = "policy.policy_details";
    private static final String CUSTOM = "custom";

    private PolicyRules() {}

    /** As sent, in one spelling where it is a type that means something here; else as the details look. */
    static String type(PolicyRequest request) {
        return Optional.ofNullable(request.type())
                .map(type -> text("policy.type", type))
                .filter(type -> !type.isBlank())
                .map(PolicyRules::spelled)
                .orElseGet(() -> CredentialType.meantBy(details(request))
                        .map(CredentialType::text)
                        .orElse(CUSTOM));
    }

    private static String spelled(String type) {
        return CredentialType.of(type)
                .map(CredentialType::text)
                .or(() -> GateType.of(type).map(GateType::text))
                .or(() -> VerificationType.of(type).map(VerificationType::text))
                .orElse(type);
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
                SecretFields.kept(DETAILS, details, present.details(), secrets(type)));
    }

    /** @throws ApiException 400 */
    static Optional<Credential> credential(PolicyRequest request) {
        return CredentialType.of(type(request)).map(type -> type.read(DETAILS, details(request)));
    }

    private static Terms checked(Terms terms) {
        CredentialType.of(terms.type()).ifPresent(type -> type.read(DETAILS, terms.details()));
        VerificationType.of(terms.type()).ifPresent(type -> type.read(DETAILS, terms.details()));
        return terms;
    }

    /** Fields that are secrets though their names do not tell. */
    static Set<String> secrets(String type) {
        return CredentialType.of(type).map(CredentialType::secretFields).orElse(Set.of());
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
