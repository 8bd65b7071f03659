package io.purser.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.bench.RecordedRuns;
import io.purser.local.bench.Scratch;
import io.purser.local.client.Door;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import io.purser.local.client.StandIn;
import io.purser.local.demo.MossyOtter;
import io.purser.local.recorded.Stage;
import io.purser.local.run.Installation;
import io.purser.local.run.Options;
import io.purser.local.run.Part;
import io.purser.local.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

/** One running installation with the demo in it, a stage for recordings, a bench of test tools and a mailbox. */
final class Whole implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "whole-logs");

    /** So that no test waits two minutes until a reply is missed. */
    private static final String CALLBACKS_PATIENCE = "15s";

    private final Scratch scratch;
    private final Stage stage;
    private final TestTools tools;
    private final Mailbox mailbox;
    private final Options options;
    private final MossyOtter shop = new MossyOtter();
    private final String demo;
    private Installation installation;

    private Whole(Scratch scratch, Stage stage, TestTools tools, Mailbox mailbox) throws Exception {
        this.scratch = scratch;
        this.stage = stage;
        this.tools = tools;
        this.mailbox = mailbox;
        this.options = RecordedRuns.prepared(Options.in(scratch.folder()), stage)
                .allowing(tools.hostAndPort(), mailbox.hostAndPort())
                .allowing(shop.addresses().toArray(String[]::new))
                .with(Part.GATEWAY, Map.of("CALLBACKS_PATIENCE", CALLBACKS_PATIENCE));
        this.installation = Installation.start(options, Progress.SILENT);
        this.demo = seedDemo();
    }

    static Whole start() throws Exception {
        var scratch = Scratch.create();
        try {
            return new Whole(scratch, Stage.open(), TestTools.open(), Mailbox.open());
        } catch (Exception failed) {
            scratch.close();
            throw failed;
        }
    }

    Installation installation() {
        return installation;
    }

    Stage stage() {
        return stage;
    }

    TestTools tools() {
        return tools;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    String demoAssistant() {
        return demo;
    }

    String seedDemo() {
        return shop.into(installation).orElseThrow().assistant();
    }

    StandIn model() {
        return new StandIn(installation.address(Part.STAND_IN));
    }

    Door door() {
        var identity = installation.identity();
        return new Door(installation.url(), identity.accountSid(), identity.authToken());
    }

    Purser purser() {
        return new Purser(door());
    }

    /** Ends all of it and starts it again with the data it had; what the gateway is told can be changed. */
    void restart(Map<String, String> gateway) throws Exception {
        installation.close();
        installation = Installation.start(options.with(Part.GATEWAY, gateway), Progress.SILENT);
    }

    /** An assistant whose model plays this script, so that the test knows what it decides. */
    String assistantThatPlays(JsonNode script) {
        String name = "script-" + UUID.randomUUID();
        model().play(name, script);
        return assistant("script:" + name);
    }

    String assistant(String model) {
        var definition =
                Json.object().put("name", "Test " + model).put("owner", "Tests").put("model", model);
        return purser().post("/v1/Assistants", definition).orThrow().path("id").asText();
    }

    /** Creates the tool and attaches it. */
    void give(String assistant, String tool, String url) {
        give(assistant, tools.definition(tool, url));
    }

    /** The same. */
    void give(String assistant, ObjectNode definition) {
        String id = purser().post("/v1/Tools", definition).orThrow().path("id").asText();
        purser().post("/v1/Assistants/%s/Tools/%s".formatted(assistant, id)).orThrow();
    }

    Session session(String assistant) {
        String id = "test-" + UUID.randomUUID();
        return new Session(purser(), assistant, id, "user_id:" + id);
    }

    @Override
    public void close() throws IOException {
        installation.close();
        stage.close();
        tools.close();
        mailbox.close();
        keepLogs();
        scratch.close();
    }

    /** For whoever wants to know why a test has failed. */
    private void keepLogs() throws IOException {
        Files.createDirectories(LOGS);
        try (var logs = Files.newDirectoryStream(scratch.folder().resolve("logs"))) {
            for (Path log : logs) {
                Files.copy(log, LOGS.resolve(log.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
