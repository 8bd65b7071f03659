package io.purser.gateway.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** A user name and what only the user knows, as HTTP Basic carries them. */
record Credentials(String user, String secret) {

    private static final String SCHEME = "basic ";

    /** What the Authorization header says; empty when it is of another scheme or cannot be read. */
    static Optional<Credentials> parse(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return split(new String(pair, UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Credentials> split(String pair) {
        int colon = pair.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    /** Without the secret, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
