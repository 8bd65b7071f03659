package io.purser.conversation.model;

import dev.langchain4j.exception.HttpException;
import jakarta.ws.rs.WebApplicationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which failures of a model's server may pass when it is asked again. */
final class ModelFailures {

    private ModelFailures() {}

    /** Anything but a request that must not be sent or that the server does not want: broken streams and junk may pass too. */
    static boolean mayPass(Throwable failure) {
        return !(failure instanceof ModelNotAllowed) && isNoRefusal(failure);
    }

    private static boolean isNoRefusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .mapToInt(ModelFailures::status)
                .filter(status -> status > 0)
                .findFirst()
                .stream()
                .allMatch(status -> status == 408 || status == 429 || status >= 500);
    }

    private static int status(@Nullable Throwable failure) {
        return switch (failure) {
            case HttpException http -> http.statusCode();
            case WebApplicationException http -> http.getResponse().getStatus();
            case null, default -> 0;
        };
    }
}
