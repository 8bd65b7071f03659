package io.purser.local.run;

import io.purser.local.folder.DataFolder;
import io.purser.local.process.Ports;
import io.quarkus.bootstrap.runner.AotQuarkusEntryPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A project whose database and broker are real and whose services only say that they are ready. */
record FakeProject(Path root) {

    static FakeProject in(Path root) throws IOException {
        var project = new FakeProject(root);
        Path built = Files.createDirectories(root.resolve("deploy/local/target"));
        Path ours = Project.ours().built();
        Files.copy(ours.resolve("purser-local-tether.jar"), built.resolve("purser-local-tether.jar"));
        Files.createDirectories(ours.resolve("postgres"));
        Files.createSymbolicLink(built.resolve("postgres"), ours.resolve("postgres"));
        for (Part service : Part.SERVICES) {
            project.pack(service);
        }
        return project;
    }

    Options options(Path data) {
        return new Options(
                new Project(root),
                new DataFolder(data),
                Ports.free(),
                new Model.Remote(URI.create("http://127.0.0.1:9/v1"), "none", "none"),
                List.of(),
                Map.of(),
                new Aot.Use());
    }

    private void pack(Part service) throws IOException {
        Path folder = Files.createDirectories(root.resolve(service.module()).resolve("target/quarkus-app"));
        try (OutputStream file = Files.newOutputStream(folder.resolve("quarkus-run.jar"));
                var jar = new JarOutputStream(file)) {
            String name = AotQuarkusEntryPoint.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(name));
            try (var program = AotQuarkusEntryPoint.class.getClassLoader().getResourceAsStream(name)) {
                if (program == null) {
                    throw new IOException(name + " is not there");
                }
                program.transferTo(jar);
            }
        }
    }
}
