package io.purser.local.run;

import io.purser.local.process.Ports;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Where each part listens. All but the gateway's port are chosen anew at each start. */
record Addresses(Map<Part, Integer> ports, int database, int controller) {

    Addresses {
        ports = Map.copyOf(ports);
    }

    static Addresses withGatewayOn(int port) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part == Part.GATEWAY ? port : Ports.free());
        }
        return new Addresses(ports, Ports.free(), Ports.free());
    }

    int port(Part part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalArgumentException(part + " has no port");
        }
        return port;
    }

    URI of(Part part) {
        return URI.create("http://" + hostAndPort(part));
    }

    String hostAndPort(Part part) {
        return "127.0.0.1:" + port(part);
    }
}
