package io.purser.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * The program of the broker's child process: broker and controller in one, its topics made. Started in its own folder,
 * with the port for clients and the port for itself as arguments.
 */
public final class Broker {

    /** Stands in the broker's folder from when it can be used. */
    public static final String READY = "ready";

    private Broker() {}

    public static void main(String... args) throws Exception {
        var settings = new BrokerSettings(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Storage.prepare(settings);
        start(settings).awaitShutdown();
    }

    private static KafkaRaftServer start(BrokerSettings settings) throws Exception {
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        Topics.create(settings.bootstrapServers());
        Files.createFile(Path.of(READY));
        return server;
    }
}
