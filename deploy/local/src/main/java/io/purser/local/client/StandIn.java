package io.purser.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The stand-in model's control: which script it plays, and what it was asked. */
public record StandIn(URI url) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** From now on the model {@code script:name} plays this script. */
    public void play(String name, JsonNode script) {
        send(at(name).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(script.toString())))
                .orThrow();
    }

    /** What the script was asked so far. */
    public JsonNode asked(String name) {
        return send(at(name).GET()).orThrow();
    }

    private HttpRequest.Builder at(String name) {
        return HttpRequest.newBuilder(url.resolve("/script/" + Purser.segment(name)));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("Interrupted while talking to the stand-in"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
