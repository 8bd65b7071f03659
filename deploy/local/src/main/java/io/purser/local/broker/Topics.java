package io.purser.local.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The log, the catalog and what stands beside them. */
final class Topics {

    private static final short ONE_REPLICA = 1;
    private static final Map<String, String> WEEKS =
            Map.of("retention.ms", Long.toString(Duration.ofDays(28).toMillis()));
    private static final Map<String, String> DAYS =
            Map.of("retention.ms", Long.toString(Duration.ofDays(2).toMillis()));
    private static final Map<String, String> LATEST_OF_EACH_KEY = Map.of(
            "cleanup.policy",
            "compact",
            "delete.retention.ms",
            Long.toString(Duration.ofDays(7).toMillis()));

    private static final List<NewTopic> ALL = List.of(
            topic("conversations", 4, WEEKS),
            topic("catalog", 1, LATEST_OF_EACH_KEY),
            topic("chunks", 2, DAYS),
            topic("handoffs", 4, WEEKS),
            topic("handoff-updates", 4, WEEKS),
            topic("dead-letters", 1, WEEKS));

    private Topics() {}

    /** Makes those that are absent; those that are there keep their settings. */
    static void create(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var present = admin.listTopics().names().get();
            var absent = ALL.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(absent).all().get();
        }
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, partitions, ONE_REPLICA).configs(settings);
    }
}
