package io.purser.standin;

import io.purser.standin.meaning.Meaning;
import io.purser.standin.mind.Mind;
import io.purser.standin.script.Scripts;
import io.purser.standin.web.Router;
import io.purser.standin.web.Server;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/** The server with all its parts. */
final class StandIn implements AutoCloseable {

    private final Server server;
    private final Meaning meaning;
    private final URI address;

    private StandIn(Server server, Meaning meaning, URI address) {
        this.server = server;
        this.meaning = meaning;
        this.address = address;
    }

    static StandIn start(Settings settings) throws IOException {
        Meaning meaning = Meaning.miniLm();
        var router = new Router(new Mind(meaning, Clock.systemDefaultZone()), new Scripts(), meaning);
        var server = Server.start(settings.host(), settings.port(), router);
        if (settings.warm()) {
            meaning.warm();
        }
        return new StandIn(server, meaning, server.address(settings.host()));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        server.close();
        meaning.close();
    }
}
