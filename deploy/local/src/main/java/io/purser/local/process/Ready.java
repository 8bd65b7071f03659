package io.purser.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether something that was started can be used by now. */
@FunctionalInterface
public interface Ready {

    boolean now() throws InterruptedException;

    /** Called before each start, so that what an earlier one left is not mistaken for it. */
    default void reset() throws IOException {}

    /** Ready when this address answers 200. */
    static Ready whenAnswers(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        return () -> answers(request);
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return Http.CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Made when the first question is asked, and shared. */
    final class Http {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        private Http() {}
    }
}
