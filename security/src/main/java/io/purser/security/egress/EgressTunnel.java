package io.purser.security.egress;

import java.net.InetSocketAddress;

/** A way out for a client that speaks a protocol of its own. */
public sealed interface EgressTunnel {

    /** It leads to the address that was checked, for one connection, and ends by itself at the limits that were set. */
    non-sealed interface Open extends EgressTunnel, AutoCloseable {

        /**
         * What to connect to: a port of this machine, under the name of the host that it leads to, so that TLS asks for
         * that one.
         */
        InetSocketAddress entrance();

        /** Whether it has ended because more came back than is allowed. */
        boolean overflowed();

        /** Whether it has ended because time was up. */
        boolean expired();

        @Override
        void close();
    }

    /** There is none, and nothing was sent. */
    record Shut(EgressOutcome.Unsent reason) implements EgressTunnel {}
}
