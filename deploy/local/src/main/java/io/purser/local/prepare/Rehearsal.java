package io.purser.local.prepare;

import io.purser.local.client.Door;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Refusal;
import io.purser.local.client.Session;
import io.purser.local.demo.Conversation;
import io.purser.local.demo.MossyOtter;
import io.purser.local.folder.DataFolder;
import io.purser.local.run.Aot;
import io.purser.local.run.Installation;
import io.purser.local.run.Options;
import io.purser.local.run.StartFailed;
import io.purser.local.verb.ConsoleProgress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;

/** A run of an installation of its own, in which the demo's customers come, ask and leave. */
record Rehearsal(DataFolder folder) {

    private static final int CUSTOMERS = 8;

    /** Long enough that every method of a turn is among those that are called often. */
    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** Returns when all parts have written down what they did. */
    Aot.Record run() throws StartFailed, InterruptedException {
        var recording = new Aot.Record(folder.root());
        var demo = new MossyOtter();
        var options = Options.in(folder.root())
                .with(recording)
                .allowing(demo.addresses().toArray(String[]::new));
        try (var installation = Installation.start(options, new ConsoleProgress())) {
            talk(installation, demo.into(installation).orElseThrow().assistant());
        }
        return recording;
    }

    private static void talk(Installation installation, String demo) {
        var identity = installation.identity();
        var purser = new Purser(new Door(installation.url(), identity.accountSid(), identity.authToken()));
        System.out.printf("%d customers talk for %d s%n", CUSTOMERS, LENGTH.toSeconds());
        String echo = echo(purser);
        long end = System.nanoTime() + LENGTH.toNanos();
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                String assistant = i % 2 == 0 ? demo : echo;
                customers.execute(() -> talkUntil(end, purser, assistant));
            }
        }
    }

    private static String echo(Purser purser) {
        var definition = Json.object().put("name", "Rehearsal").put("model", "echo");
        return purser.post("/v1/Assistants", definition).orThrow().path("id").asText();
    }

    private static void talkUntil(long end, Purser purser, String assistant) {
        while (System.nanoTime() < end) {
            String id = "rehearsal-" + UUID.randomUUID();
            var session = new Session(purser, assistant, id, "user_id:" + id);
            Conversation.USUAL.stream()
                    .takeWhile(words -> System.nanoTime() < end)
                    .forEach(words -> say(session, words));
            session.history();
        }
    }

    /** A reply that does not come is no reason to end: what was learned until then is learned. */
    private static void say(Session session, String words) {
        try {
            session.say(words);
        } catch (Refusal refused) {
            System.err.println(refused.getMessage());
        }
    }
}
