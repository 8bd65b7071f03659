package io.purser.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers go on. Those of one connection stay behind (RFC 9110, 7.6.1), and so do claims that only the gateway may make. */
final class PassedHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");
    private static final Set<String> NOT_THE_CLIENTS =
            Set.of("host", "authorization", "cookie", "forwarded", "x-real-ip");

    private PassedHeaders() {}

    /** For the owner: the client's headers, our token, and the address that the client used. */
    static MultiMap toOwner(HttpServerRequest request, String token) {
        var passed = endToEnd(request.headers());
        NOT_THE_CLIENTS.forEach(passed::remove);
        passed.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .toList()
                .forEach(passed::remove);
        passed.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        passed.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            passed.set("X-Forwarded-Host", request.authority().toString());
        }
        return passed;
    }

    /** For the client: what the owner says, without what concerns the connection to the owner. */
    static MultiMap endToEnd(MultiMap headers) {
        var passed = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        Stream.concat(HOP_BY_HOP.stream(), namedByConnection(headers).stream()).forEach(passed::remove);
        return passed;
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
