package io.purser.local.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** One request, and the thread waits for its answer. */
final class Http {

    private Http() {}

    static Answer send(HttpClient client, HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            String asked = request.method() + " " + request.uri().getPath();
            return new Answer(asked, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("Interrupted while waiting for an answer"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
