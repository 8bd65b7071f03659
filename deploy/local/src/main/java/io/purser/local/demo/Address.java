package io.purser.local.demo;

import io.purser.local.client.Door;
import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a running installation is, and its demo assistant: what the file for scripts says. */
record Address(Door door, String assistant) {

    /** Empty when nothing runs there, or it runs without the demo. */
    static Optional<Address> in(DataFolder folder) throws IOException {
        if (!FolderLock.isHeld(folder) || !Files.exists(folder.env())) {
            return Optional.empty();
        }
        return of(values(folder)).filter(address -> !address.assistant().isEmpty());
    }

    private static Optional<Address> of(Map<String, String> values) {
        return Optional.ofNullable(values.get("PURSER_URL"))
                .map(url -> new Address(
                        new Door(
                                URI.create(url),
                                values.getOrDefault("PURSER_ACCOUNT_SID", ""),
                                values.getOrDefault("PURSER_AUTH_TOKEN", "")),
                        values.getOrDefault("PURSER_DEMO_ASSISTANT", "")));
    }

    private static Map<String, String> values(DataFolder folder) throws IOException {
        try (var lines = Files.lines(folder.env())) {
            return lines.map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }
}
