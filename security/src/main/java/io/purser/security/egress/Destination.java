package io.purser.security.egress;

import java.net.InetAddress;

/** Whether and where a URL may be called. */
sealed interface Destination {

    /** To be connected to at this very address: a second look-up of the name could give another one. */
    record Open(Target target, InetAddress address) implements Destination {}

    record Closed(String why) implements Destination {}

    record Unknown(String why) implements Destination {}
}
