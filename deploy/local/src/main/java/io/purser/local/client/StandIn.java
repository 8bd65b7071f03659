package io.purser.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The stand-in model's control: which script it plays, and what it was asked. */
public record StandIn(URI url) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** From now on the model {@code script:name} plays this script. */
    public void play(String name, JsonNode script) {
        var request = at(name).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(script.toString()))
                .build();
        Http.send(HTTP, request).orThrow();
    }

    /** What the script was asked so far. */
    public JsonNode asked(String name) {
        return Http.send(HTTP, at(name).GET().build()).orThrow();
    }

    private HttpRequest.Builder at(String name) {
        return HttpRequest.newBuilder(url.resolve("/script/" + Purser.segment(name)));
    }
}
