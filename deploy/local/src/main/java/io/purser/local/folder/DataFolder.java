package io.purser.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Where one installation keeps all that is its own. Nobody but its owner may look inside. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder when it is absent. */
    public DataFolder create() throws IOException {
        Files.createDirectories(logs());
        Private.folder(root);
        return this;
    }

    public Path env() {
        return root.resolve("env");
    }

    /** What was said when the installation was ready, secrets included. */
    public Path welcome() {
        return root.resolve("welcome");
    }

    public Path identity() {
        return root.resolve("identity.properties");
    }

    public Path state() {
        return root.resolve("state.properties");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Removes the folder and all in it. */
    public void delete() throws IOException {
        for (Path path : innermostFirst()) {
            Files.deleteIfExists(path);
        }
    }

    private List<Path> innermostFirst() throws IOException {
        try (var all = Files.walk(root)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** Whether an installation was ever made here; what is not one is never deleted. */
    public boolean isInstallation() {
        return Files.exists(identity());
    }
}
