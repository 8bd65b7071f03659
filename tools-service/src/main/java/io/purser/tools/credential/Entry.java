package io.purser.tools.credential;

import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressRequest;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;

/** A credential at work: puts its header into requests. */
sealed interface Entry {

    /** Sends the request with what lets it in; ends with an outcome in any case. */
    Uni<EgressOutcome> send(EgressRequest request, Sending onward);

    /** Nothing is added. */
    record Free() implements Entry {
        @Override
        public Uni<EgressOutcome> send(EgressRequest request, Sending onward) {
            return onward.send(request);
        }
    }

    /** The call is not made. */
    record Shut(String why) implements Entry {
        @Override
        public Uni<EgressOutcome> send(EgressRequest request, Sending onward) {
            return Uni.createFrom().item(new EgressOutcome.Refused(why));
        }
    }

    /** The same header each time, then on. */
    record WithHeader(Credential.Fixed header, Entry next) implements Entry {
        @Override
        public Uni<EgressOutcome> send(EgressRequest request, Sending onward) {
            return next.send(with(request, header.header(), header.value()), onward);
        }
    }

    /**
     * A token. A tool that answers 401 has done nothing: the call is made once more, with a new token, also when it is not
     * repeatable otherwise.
     */
    record WithToken(KeptToken kept, Entry next) implements Entry {
        private static final int UNAUTHORIZED = 401;

        @Override
        public Uni<EgressOutcome> send(EgressRequest request, Sending onward) {
            return kept.token()
                    .chain(token -> send(request, token, onward)
                            .chain(outcome -> isRefused(outcome)
                                    ? kept.insteadOf(token).chain(other -> send(request, other, onward))
                                    : Uni.createFrom().item(outcome)))
                    .onFailure(TokenFault.class)
                    .recoverWithItem(failure -> ((TokenFault) failure).outcome());
        }

        private Uni<EgressOutcome> send(EgressRequest request, String token, Sending onward) {
            return next.send(with(request, "Authorization", "Bearer " + token), onward);
        }

        private static boolean isRefused(EgressOutcome outcome) {
            return outcome instanceof EgressOutcome.Answered answer && answer.status() == UNAUTHORIZED;
        }
    }

    private static EgressRequest with(EgressRequest request, String header, String value) {
        var headers = new HashMap<>(request.headers());
        headers.keySet().removeIf(header::equalsIgnoreCase);
        headers.put(header, value);
        return new EgressRequest(
                request.method(), request.url(), Map.copyOf(headers), request.body(), request.limits());
    }
}
