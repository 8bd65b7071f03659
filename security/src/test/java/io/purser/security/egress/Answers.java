package io.purser.security.egress;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Answers of a world that needs no network. */
final class Answers {

    private Answers() {}

    /** @param redirects to where each address redirects; all others answer with 200 */
    static EgressOutcome maybeRedirecting(Destination.Open to, Map<String, String> redirects) {
        String location = redirects.get(to.address().getHostAddress());
        return location == null ? answer(to, 200, "", "ok") : answer(to, 302, location, "");
    }

    static EgressOutcome answer(Destination.Open to, int status, String location, String body) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        if (!location.isEmpty()) {
            headers.add("location", location);
        }
        return new EgressOutcome.Answered(
                status, headers, Buffer.buffer(body), to.target().uri());
    }
}
