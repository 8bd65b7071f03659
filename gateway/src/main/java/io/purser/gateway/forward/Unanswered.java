package io.purser.gateway.forward;

import io.purser.contract.rest.ApiException;
import io.purser.gateway.http.Unavailable;
import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The owner may have got the request and gave no answer. Client libraries repeat on any 5xx, so the text says what that would do. */
final class Unanswered {

    private static final Logger LOG = Logger.getLogger(Unanswered.class);
    private static final Pattern ATTACH = Pattern.compile("/v1/Assistants/[^/]+/(Tools|Knowledge)/[^/]+");

    private Unanswered() {}

    static ApiException refusal(HttpMethod method, String path, Throwable failure) {
        if (repeatable(method, path)) {
            return Unavailable.because("The service gave no answer", failure);
        }
        LOG.warnf(
                "The service gave no answer to a %s: %s",
                method, failure.getClass().getName());
        return ApiException.of(
                502,
                20502,
                "The service gave no answer. Whether the request was done is not known: look before you repeat it");
    }

    /** True when doing it twice is the same as doing it once. */
    static boolean repeatable(HttpMethod method, String path) {
        return !method.equals(HttpMethod.POST) || isAttach(path);
    }

    static boolean isAttach(String path) {
        return ATTACH.matcher(path).matches();
    }
}
