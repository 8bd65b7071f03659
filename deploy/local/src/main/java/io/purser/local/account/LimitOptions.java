package io.purser.local.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an account may have at most. */
final class LimitOptions {

    private static final String NONE = "none";

    @Option(names = "--profile", paramLabel = "NAME")
    private @Nullable String profile;

    @Option(names = "--limit", paramLabel = "NAME=N")
    private Map<String, String> limits = Map.of();

    /** Into the body of a request, when there are any. Whether they can be limits is for the gateway to say. */
    void into(ObjectNode body) {
        var wanted = Json.object();
        if (profile != null) {
            wanted.put("profile", profile);
        }
        limits.forEach((name, value) -> put(wanted, name, value));
        if (!wanted.isEmpty()) {
            body.set("limits", wanted);
        }
    }

    private static void put(ObjectNode wanted, String name, String value) {
        if (value.equals(NONE)) {
            wanted.putNull(name);
        } else if (value.matches("\\d{1,9}")) {
            wanted.put(name, Integer.parseInt(value));
        } else {
            wanted.put(name, value);
        }
    }
}
