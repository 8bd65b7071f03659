package io.purser.gateway.http;

import io.purser.contract.rest.ApiException;
import org.jboss.logging.Logger;

/** Something that the gateway needs is away. The request may be sent again without harm: 503, code 20503. */
public final class Unavailable {

    private static final Logger LOG = Logger.getLogger(Unavailable.class);

    private Unavailable() {}

    /**
     * Also leaves the failure's kind in the log.
     *
     * @param what what could not be done, as a sentence without its full stop
     */
    public static ApiException because(String what, Throwable failure) {
        LOG.warnf("%s: %s", what, failure.getClass().getName());
        return because(what);
    }

    public static ApiException because(String what) {
        return ApiException.of(503, 20503, what + ". It is safe to repeat the request");
    }
}
