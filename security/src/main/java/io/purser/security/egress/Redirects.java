package io.purser.security.egress;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a redirect asks for. */
final class Redirects {

    private static final Set<Integer> WITH_THE_SAME_METHOD = Set.of(307, 308);
    private static final Set<Integer> OTHERS = Set.of(301, 302, 303);
    private static final int SEE_OTHER = 303;
    private static final Set<String> FOR_ANY_ORIGIN =
            Set.of("accept", "accept-language", "content-type", "traceparent", "user-agent");

    private Redirects() {}

    /** The request that follows from the answer; empty when the answer is no redirect. */
    static Optional<EgressRequest> next(EgressRequest request, EgressOutcome.Answered answer) {
        boolean same = WITH_THE_SAME_METHOD.contains(answer.status()) || keepsMethod(request, answer.status());
        return WITH_THE_SAME_METHOD.contains(answer.status()) || OTHERS.contains(answer.status())
                ? answer.header("location").map(location -> next(request, resolve(answer.from(), location), same))
                : Optional.empty();
    }

    private static EgressRequest next(EgressRequest request, String url, boolean same) {
        var headers = headers(request, url);
        return same
                ? new EgressRequest(request.method(), url, headers, request.body(), request.limits())
                : EgressRequest.get(url, without("content-type", headers), request.limits());
    }

    private static Map<String, String> headers(EgressRequest request, String url) {
        return sameOrigin(request.url(), url)
                ? request.headers()
                : request.headers().entrySet().stream()
                        .filter(header ->
                                FOR_ANY_ORIGIN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> without(String name, Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase(name))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean sameOrigin(String from, String to) {
        return Target.read(from) instanceof Target one
                && Target.read(to) instanceof Target other
                && one.sameOrigin(other);
    }

    /** Left as it is when it cannot be resolved: whoever reads it next refuses it. */
    private static String resolve(URI base, @Nullable String location) {
        try {
            return base.resolve(location).toString();
        } catch (IllegalArgumentException e) {
            return String.valueOf(location);
        }
    }

    /** As browsers do: only a POST becomes a GET by 301 and 302, anything that is not one already by 303. */
    private static boolean keepsMethod(EgressRequest request, int status) {
        return request.method().equals("GET")
                || request.method().equals("HEAD")
                || (status != SEE_OTHER && !request.method().equals("POST"));
    }
}
