package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.security.egress.EgressGate;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the operations of a document are called.
 *
 * @param wanted in place of what the document says
 * @param readFrom what relative addresses are relative to
 */
record Servers(JsonNode root, @Nullable String wanted, @Nullable String readFrom) {

    /** Without a slash at its end. */
    String of(Operation operation) {
        String url = wanted != null ? wanted : absolute(told(operation));
        EgressGate.fault(url).ifPresent(why -> {
            throw new Unfit("its server %s cannot be called: %s; send server_url".formatted(url, why));
        });
        if (url.contains("?") || url.contains("#")) {
            throw new Unfit("the address of its server has a query: send server_url");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private String told(Operation operation) {
        return Stream.of(operation.node(), operation.item(), root)
                .map(place -> place.path("servers").path(0))
                .filter(server -> server.path("url").isTextual())
                .findFirst()
                .map(Servers::filled)
                .orElse("/");
    }

    private static String filled(JsonNode server) {
        String url = server.path("url").asText();
        for (var variable : server.path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText());
        }
        return url;
    }

    private String absolute(String url) {
        try {
            return Optional.ofNullable(readFrom)
                    .map(base -> URI.create(base).resolve(url).toString())
                    .or(() -> URI.create(url).isAbsolute() ? Optional.of(url) : Optional.empty())
                    .orElseThrow(() -> new Unfit("its document names no whole address of a server: send server_url"));
        } catch (IllegalArgumentException e) {
            throw new Unfit("the address of its server cannot be read: send server_url");
        }
    }
}
