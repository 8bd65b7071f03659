package io.purser.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that Purser was built in, and where in it the built things are. */
public record Project(Path root) {

    private static final String PROPERTY = "purser.project";

    public Project {
        root = root.toAbsolutePath().normalize();
    }

    /** The one that this runner was built in; its command hands it in as a system property. */
    public static Project ours() {
        return new Project(Path.of(System.getProperty(PROPERTY, "")));
    }

    /** What a child runner has to be told to find the same project. */
    public String asFlag() {
        return "-D" + PROPERTY + "=" + root;
    }

    public Path dataFolder() {
        return root.resolve(".purser");
    }

    /** Made by the build, not by an installation: shared by all that run from here. */
    Path built() {
        return root.resolve("deploy/local/target");
    }

    Path aotCaches() {
        return built().resolve("aot");
    }

    Path databasePrograms() {
        return built().resolve("postgres");
    }

    /** While somebody's file is in here the build leaves alone what that runner runs from. */
    public Path runners() {
        return built().resolve("runners");
    }

    String tether() {
        return built().resolve("purser-local-tether.jar").toString();
    }

    String service(Part part) throws IOException {
        Path jar = root.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException(part.label() + " is not built: " + jar + " is not there");
        }
        return jar.toString();
    }

    /** The classes of knowledge-service, to be used without the service. */
    public List<String> knowledge() {
        return classes(Part.KNOWLEDGE);
    }

    /** The classes of guardrails-service, to be used without the service. */
    public List<String> guardrails() {
        return classes(Part.GUARDRAILS);
    }

    private List<String> classes(Part part) {
        Path built = root.resolve(part.module()).resolve("target/quarkus-app");
        return Stream.of("app", "lib/main", "lib/boot", "quarkus")
                .map(folder -> built.resolve(folder) + "/*")
                .toList();
    }

    /** Names its libraries itself. */
    String standIn() throws IOException {
        Path folder = root.resolve(Part.STAND_IN.module()).resolve("target");
        try (var found = Files.newDirectoryStream(folder, "purser-stand-in-*.jar")) {
            for (Path jar : found) {
                return jar.toString();
            }
        }
        throw new IOException("the stand-in model is not built: nothing in " + folder);
    }
}
