package io.purser.local.broker;

import java.util.Properties;

/**
 * How Kafka is set when it is alone, small, and must not forget. Its folder is given as a relative path, for Kafka reads
 * a comma in a path as the end of it.
 */
record BrokerSettings(int port, int controllerPort) {

    static final String DATA = "data";

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Properties properties() {
        var properties = new Properties();
        alone(properties);
        durable(properties);
        small(properties);
        return properties;
    }

    private void alone(Properties properties) {
        String controller = "127.0.0.1:" + controllerPort;
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + controller);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + controller);
        properties.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("broker.session.timeout.ms", "4000"); // so long a start waits after a kill
        properties.put("broker.heartbeat.interval.ms", "1000");
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.min.session.timeout.ms", "1000");
    }

    /** A record outlives the process at once, and a power cut after a second. */
    private static void durable(Properties properties) {
        properties.put("log.dirs", DATA);
        properties.put("log.flush.interval.ms", "1000");
        properties.put("log.flush.scheduler.interval.ms", "1000");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("offsets.retention.minutes", Integer.toString(60 * 24 * 90));
    }

    private static void small(Properties properties) {
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("num.network.threads", "1");
        properties.put("num.io.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.put("background.threads", "2");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        properties.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    }
}
