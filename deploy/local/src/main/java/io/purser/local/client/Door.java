package io.purser.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where an installation is entered, and as whom. */
public record Door(URI url, String account, String token) {

    /** The same door with somebody else's credentials. */
    public Door as(String otherAccount, String otherToken) {
        return new Door(url, otherAccount, otherToken);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", basic());
    }

    private String basic() {
        byte[] pair = (account + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Door[" + url + ", " + account + "]";
    }
}
