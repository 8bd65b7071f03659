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
import java.util.List;

/** How each part is started. */
record Launches(AotCaches caches, Aot aot, DataFolder data, Addresses addresses, Environments environments) {

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
        AotCache cache = caches.of(part);
        return cache.program()
                .with(aot.flags(cache))
                .with(List.of("-D" + Tether.DATABASE_FOLDER + "=" + data.postgres()))
                .and(part == Part.BROKER ? brokerPorts() : List.of());
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
