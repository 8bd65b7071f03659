package io.purser.security.egress;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How a request to the world ended. */
public sealed interface EgressOutcome {

    /**
     * The other side has answered, with whatever status.
     *
     * @param from the address that answered, after redirects
     * @param whole false when the body was longer and was cut off, as the request allows
     */
    record Answered(int status, MultiMap headers, Buffer body, URI from, boolean whole) implements EgressOutcome {

        public Answered(int status, MultiMap headers, Buffer body, URI from) {
            this(status, headers, body, from, true);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** The body in the charset that the answer names, else in UTF-8; what cannot be read becomes U+FFFD. */
        public String text() {
            return body.toString(Charsets.of(headers.get("content-type")));
        }
    }

    /** To this address nothing was sent. {@code why} is fit for who owns the URL. */
    sealed interface Unsent extends EgressOutcome {

        String why();
    }

    /** The gate said no. */
    record Refused(String why) implements Unsent {}

    /** No such host, or no connection to it. */
    record Unreachable(String why) implements Unsent {}

    /** The connection broke before the answer was complete. The other side may have acted. */
    record Broken(String why) implements EgressOutcome {}

    /** No whole answer in time. The other side may have acted. */
    record TimedOut(Duration after) implements EgressOutcome {}

    /** The body was larger than allowed, and was not read to its end. */
    record TooLarge(int status, long limitBytes) implements EgressOutcome {}
}
