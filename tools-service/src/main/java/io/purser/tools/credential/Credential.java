package io.purser.tools.credential;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tool is shown so that it lets a call in. As text, none tells its secrets. */
public sealed interface Credential {

    /** The header of the call that it goes into. */
    String header();

    /** The same with each call: an API key, a bearer token, a user name with its password. */
    record Fixed(String header, String value) implements Credential {

        @Override
        public String toString() {
            return "Fixed[header=%s]".formatted(header);
        }
    }

    /**
     * A bearer token that is got from a token endpoint by an OAuth 2 grant.
     *
     * @param form what is sent there, without the client
     */
    record Grant(String tokenUrl, Map<String, String> form, Client client) implements Credential {

        public Grant {
            form = Map.copyOf(form);
        }

        @Override
        public String header() {
            return "Authorization";
        }

        @Override
        public String toString() {
            return "Grant[]";
        }
    }

    /** Who asks for a token; a client may have no name, and one with a name no secret. */
    record Client(@Nullable String id, @Nullable String secret) {

        @Override
        public String toString() {
            return "Client[]";
        }
    }
}
