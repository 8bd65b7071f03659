package io.purser.local.run;

import io.purser.local.broker.Broker;
import io.purser.local.folder.DataFolder;
import io.purser.local.process.Java;
import io.purser.local.process.Launch;
import io.purser.local.process.LogFile;
import io.purser.local.process.Ready;
import io.purser.local.process.ReadyFile;
import io.purser.local.tether.Tether;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How each part is started. */
record Launches(Project project, DataFolder data, Addresses addresses, Environments environments) {

    Launch of(Part part) throws IOException {
        return new Launch(
                part.label(),
                java(part).command(),
                environments.of(part),
                folder(part),
                new LogFile(data.log(part.label())),
                ready(part));
    }

    private Java java(Part part) throws IOException {
        return switch (part) {
            case BROKER -> tethered(Flags.busy("192m"), ourClassPath(), Broker.class.getName(), brokerPorts());
            case STAND_IN ->
                tethered(Flags.small("160m"), List.of(project.standIn()), "io.purser.standin.Main", List.of());
            case KNOWLEDGE -> service(part, Flags.searching());
            case GATEWAY, CONVERSATION, GUARDRAILS -> service(part, Flags.busy("192m"));
            case TOOLS -> service(part, Flags.small("192m"));
        };
    }

    private Java service(Part part, List<String> jvm) throws IOException {
        return tethered(
                jvm, List.of(project.service(part)), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", List.of());
    }

    private Java tethered(List<String> jvm, List<String> classPath, String main, List<String> arguments)
            throws IOException {
        var flags = new ArrayList<>(jvm);
        flags.add("-D" + Tether.DATABASE_FOLDER + "=" + data.postgres());
        return new Java(
                flags,
                Stream.concat(Stream.of(project.tether()), classPath.stream()).toList(),
                Tether.class.getName(),
                Stream.concat(Stream.of(main), arguments.stream()).toList());
    }

    private static List<String> ourClassPath() {
        return List.of(System.getProperty("java.class.path"));
    }

    private List<String> brokerPorts() {
        return List.of(Integer.toString(addresses.port(Part.BROKER)), Integer.toString(addresses.controller()));
    }

    private Path folder(Part part) throws IOException {
        return Files.createDirectories(part == Part.BROKER ? data.kafka() : data.root());
    }

    private Ready ready(Part part) {
        return switch (part) {
            case BROKER -> new ReadyFile(data.kafka().resolve(Broker.READY));
            case STAND_IN -> Ready.whenAnswers(at(part, "/v1/models"));
            case GATEWAY, CONVERSATION, TOOLS, KNOWLEDGE, GUARDRAILS -> Ready.whenAnswers(at(part, "/q/health/ready"));
        };
    }

    private URI at(Part part, String path) {
        return addresses.of(part).resolve(path);
    }
}
