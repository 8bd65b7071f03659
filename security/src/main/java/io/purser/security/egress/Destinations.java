package io.purser.security.egress;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether a URL may be called, and where. */
final class Destinations {

    private static final String PRIVATE = "its host has an address that is not public";

    private final Resolver resolver;
    private final Set<String> allowed;

    Destinations(Resolver resolver, Collection<String> allowed) {
        this.resolver = resolver;
        this.allowed = allowed.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    Uni<Destination> find(String url) {
        return switch (Target.read(url)) {
            case Unusable(var why) -> Uni.createFrom().item(new Destination.Closed(why));
            case Target target ->
                target.literal()
                        .map(address -> Uni.createFrom().item(judge(target, address)))
                        .orElseGet(() -> resolve(target));
        };
    }

    private Uni<Destination> resolve(Target target) {
        return resolver.resolve(target.host())
                .map(address -> judge(target, new IPAddressGenerator().from(address)))
                .onFailure()
                .recoverWithItem(failure -> new Destination.Unknown("its host name could not be looked up"));
    }

    private Destination judge(Target target, IPAddress address) {
        return PublicAddresses.contain(address) || isAllowed(target, address)
                ? new Destination.Open(target, address.toInetAddress())
                : new Destination.Closed(PRIVATE);
    }

    private boolean isAllowed(Target target, IPAddress address) {
        return allowed.contains(entry(target.host(), target.port()))
                || allowed.contains(entry(address.withoutPrefixLength().toCanonicalString(), target.port()));
    }

    private static String entry(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
