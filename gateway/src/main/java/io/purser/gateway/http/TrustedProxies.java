package io.purser.gateway.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes address ranges only. A host name among the trusted proxies makes the HTTP server ask the DNS at each request, with a
 * socket that it never closes: seconds of delay, and in the end no sockets left.
 */
@ApplicationScoped
class TrustedProxies {

    private static final Pattern RANGE = Pattern.compile("[0-9a-fA-F.:]+/[0-9]{1,3}");

    private final List<String> proxies;

    TrustedProxies(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        this.proxies = List.copyOf(proxies.orElse(List.of()));
    }

    void check(@Observes StartupEvent event) {
        firstUnfit(proxies).ifPresent(unfit -> {
            throw new IllegalStateException("TRUSTED_PROXIES must be address ranges such as 10.0.0.0/8, not " + unfit);
        });
    }

    static Optional<String> firstUnfit(List<String> proxies) {
        return proxies.stream()
                .map(String::strip)
                .filter(proxy -> !RANGE.matcher(proxy).matches())
                .findFirst();
    }
}
