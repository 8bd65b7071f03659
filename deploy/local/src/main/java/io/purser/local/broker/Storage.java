package io.purser.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Kafka wants its folder formatted before the first start. */
final class Storage {

    private Storage() {}

    static void prepare(BrokerSettings settings) throws IOException {
        Path file = Path.of("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.properties().store(writer, null);
        }
        if (!Files.exists(Path.of(BrokerSettings.DATA, "meta.properties"))) {
            format(file);
        }
    }

    private static void format(Path settings) throws IOException {
        var said = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException("Kafka could not format its folder: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
