package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.source.Authorization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What operations are let in with, as policies know it. */
final class Security {

    private final JsonNode root;
    private final References references;
    private final Map<String, Authorization> needed = new LinkedHashMap<>();

    Security(JsonNode root, References references) {
        this.root = root;
        this.references = references;
    }

    /** The headers in which the operation is shown credentials; none when it lets anybody in. */
    Set<String> of(Operation operation) {
        var demands = operation.node().has("security") ? operation.node().path("security") : root.path("security");
        if (!demands.isArray() || demands.isEmpty()) {
            return Set.of();
        }
        var refusals = new TreeSet<String>();
        for (var demand : demands) {
            if (demand.isEmpty()) {
                return Set.of();
            }
            var met = met(demand, refusals);
            if (met.isPresent()) {
                met.get().forEach(authorization -> note(authorization, operation.label()));
                return headers(met.get());
            }
        }
        throw new Unfit("it is let in with what no policy holds: " + String.join("; ", refusals));
    }

    /** What is needed for these operations. */
    List<Authorization> needed(Set<String> operations) {
        return needed.values().stream()
                .map(authorization -> new Authorization(
                        authorization.scheme(),
                        authorization.type(),
                        authorization.details(),
                        authorization.operations().stream()
                                .filter(operations::contains)
                                .toList()))
                .filter(authorization -> !authorization.operations().isEmpty())
                .toList();
    }

    private Optional<List<Authorization>> met(JsonNode demand, Set<String> refusals) {
        var schemes = new ArrayList<Authorization>();
        for (var scheme : demand.properties()) {
            var written = references.follow(
                    root.path("components").path("securitySchemes").path(scheme.getKey()));
            var policy = policy(scheme.getKey(), written);
            policy.ifPresentOrElse(
                    schemes::add,
                    () -> refusals.add("%s (%s)"
                            .formatted(
                                    scheme.getKey(),
                                    (written.path("type").asText("unknown") + " "
                                                    + written.path("in").asText()
                                                    + written.path("scheme").asText())
                                            .strip())));
            if (policy.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(schemes);
    }

    private static Optional<Authorization> policy(String name, JsonNode scheme) {
        return switch (scheme.path("type").asText()) {
            case "http" -> http(name, scheme.path("scheme").asText());
            case "apiKey" ->
                scheme.path("in").asText().equals("header")
                        ? Optional.of(authorization(
                                name,
                                "api_key",
                                details("header", scheme.path("name").asText(), "value", "")))
                        : Optional.empty();
            case "oauth2" -> Optional.of(oauth(name, scheme.path("flows")));
            case "openIdConnect" -> Optional.of(authorization(name, "bearer", details("token", "")));
            default -> Optional.empty();
        };
    }

    private static Optional<Authorization> http(String name, String scheme) {
        if (scheme.equalsIgnoreCase("bearer")) {
            return Optional.of(authorization(name, "bearer", details("token", "")));
        }
        return scheme.equalsIgnoreCase("basic")
                ? Optional.of(authorization(name, "basic", details("username", "", "password", "")))
                : Optional.empty();
    }

    /** A grant that needs nobody at a browser, else a token that was got elsewhere. */
    private static Authorization oauth(String name, JsonNode flows) {
        var client = flows.path("clientCredentials");
        if (client.has("tokenUrl")) {
            return authorization(
                    name,
                    "oauth2_client_credentials",
                    details("token_url", client.path("tokenUrl").asText(), "client_id", "", "client_secret", ""));
        }
        var password = flows.path("password");
        return password.has("tokenUrl")
                ? authorization(
                        name,
                        "oauth2_password",
                        details("token_url", password.path("tokenUrl").asText(), "username", "", "password", ""))
                : authorization(name, "bearer", details("token", ""));
    }

    private void note(Authorization authorization, String operation) {
        needed.merge(
                authorization.scheme(),
                with(authorization, List.of(), operation),
                (present, next) -> with(present, present.operations(), operation));
    }

    private static Authorization with(Authorization authorization, List<String> before, String operation) {
        var operations = new ArrayList<>(before);
        operations.add(operation);
        return new Authorization(authorization.scheme(), authorization.type(), authorization.details(), operations);
    }

    private static Set<String> headers(List<Authorization> authorizations) {
        var headers = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        authorizations.forEach(authorization ->
                headers.add(authorization.details().path("header").asText("Authorization")));
        return headers;
    }

    private static Authorization authorization(String scheme, String type, ObjectNode details) {
        return new Authorization(scheme, type, details, List.of());
    }

    private static ObjectNode details(String... namesAndValues) {
        var details = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            details.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return details;
    }
}
