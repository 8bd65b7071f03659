package io.purser.local.run;

import io.purser.local.database.Access;
import io.purser.local.folder.Identity;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment of each part: the same names that a cluster would set. */
record Environments(Options options, Addresses addresses, Identity identity, Map<String, String> databasePasswords) {

    Environments {
        databasePasswords = Map.copyOf(databasePasswords);
    }

    Map<String, String> of(Part part) {
        var environment = new HashMap<>(own(part));
        environment.put("MALLOC_ARENA_MAX", "2"); // else each thread keeps native memory of its own
        environment.putAll(options.environment().getOrDefault(part, Map.of()));
        return environment;
    }

    private Map<String, String> own(Part part) {
        return switch (part) {
            case BROKER -> Map.of();
            case STAND_IN -> Map.of("PORT", Integer.toString(addresses.port(part)));
            case GATEWAY -> joined(service(part), door());
            case CONVERSATION -> joined(service(part), model());
            case KNOWLEDGE -> joined(service(part), embeddings());
            case TOOLS, GUARDRAILS -> service(part);
        };
    }

    private Map<String, String> service(Part part) {
        String database = "postgresql://127.0.0.1:" + addresses.database() + "/" + Access.DATABASE;
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.hostAndPort(Part.BROKER));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.port(part)));
        environment.put("QUARKUS_DATASOURCE_USERNAME", part.label());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", databasePasswords.getOrDefault(part.label(), ""));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
        environment.put("SERVICE_TOKEN_KEY", identity.serviceTokenKey());
        environment.put("SECRETS_KEY", identity.secretsKey());
        environment.put("EGRESS_ALLOW", egressAllow());
        return environment;
    }

    private Map<String, String> door() {
        var environment = new HashMap<String, String>();
        environment.put("BOOTSTRAP_ACCOUNT_SID", identity.accountSid());
        environment.put("BOOTSTRAP_AUTH_TOKEN", identity.authToken());
        environment.put("OPERATOR_KEY", identity.operatorKey());
        for (Part owner : Part.OWNERS) {
            environment.put("OWNERS_" + owner.name(), addresses.of(owner).toString());
        }
        return environment;
    }

    private Map<String, String> model() {
        return switch (options.model()) {
            case Model.StandIn() -> model(modelAddress() + "/v1", "none", "stand-in");
            case Model.Remote(var baseUrl, var key, var name) -> model(baseUrl.toString(), key, name);
        };
    }

    private static Map<String, String> model(String baseUrl, String key, String name) {
        return Map.of("MODELS_DEFAULT_BASE_URL", baseUrl, "MODELS_DEFAULT_API_KEY", key, "MODELS_DEFAULT_NAME", name);
    }

    /** Where the model is there are embeddings too. */
    private Map<String, String> embeddings() {
        return switch (options.model()) {
            case Model.StandIn() -> embeddings(modelAddress() + "/v1", "none");
            case Model.Remote remote -> embeddings(remote.baseUrl().toString(), remote.apiKey());
        };
    }

    private static Map<String, String> embeddings(String baseUrl, String key) {
        return Map.of("EMBEDDINGS_BASE_URL", baseUrl, "EMBEDDINGS_API_KEY", key);
    }

    /** Whoever runs Purser names the model's address, so it may be a private one. */
    private String egressAllow() {
        return Stream.concat(Stream.of(hostAndPort(modelAddress())), options.egressAllow().stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private URI modelAddress() {
        return switch (options.model()) {
            case Model.StandIn() -> addresses.of(Part.STAND_IN);
            case Model.Remote remote -> remote.baseUrl();
        };
    }

    private static String hostAndPort(URI address) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getHost() + ":" + (address.getPort() < 0 ? usual : address.getPort());
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        var all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    @Override
    public String toString() {
        return "Environments" + addresses;
    }
}
