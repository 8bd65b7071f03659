package io.purser.security.egress;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;

/** Looks a host name up. */
@FunctionalInterface
interface Resolver {

    /** The address to connect to; fails when there is none. */
    Uni<InetAddress> resolve(String host);
}
