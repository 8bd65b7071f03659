package io.purser.local.bench;

import io.purser.local.client.Door;
import io.purser.local.client.Purser;
import io.purser.local.client.StandIn;
import io.purser.local.recorded.Playhouse;
import io.purser.local.recorded.Recordings;
import io.purser.local.recorded.Report;
import io.purser.local.recorded.Stage;
import io.purser.local.run.Installation;
import io.purser.local.run.Options;
import io.purser.local.run.Part;
import io.purser.local.run.Progress;
import io.purser.local.run.Project;
import io.purser.local.verb.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays recorded conversations in an installation of its own, and tells whether all went as recorded. */
@Command(name = "recorded")
public final class RecordedRuns implements Verb {

    /** Some of the recorded turns take so many steps. */
    private static final String STEPS = "24";

    @Option(names = "--data", paramLabel = "FILE")
    private @Nullable Path data;

    @Option(names = "--at-once", paramLabel = "N", defaultValue = "32")
    private int atOnce;

    @Override
    public Integer call() throws Exception {
        Path place = data == null ? usual() : data;
        if (!Files.exists(place)) {
            System.err.println("There are no recordings at " + place + ". --data tells where they are.");
            return 1;
        }
        return play(Recordings.in(place));
    }

    /** Where recordings are kept beside a working copy. */
    public static Path usual() {
        return Project.ours().root().resolveSibling("shared").resolve("eval/recorded-runs");
    }

    /** How an installation has to be for the recordings. */
    public static Options prepared(Options options, Stage stage) {
        return options.allowing(stage.hostAndPort()).with(Part.CONVERSATION, Map.of("TURN_MAX_STEPS", STEPS));
    }

    private int play(Recordings recordings) throws Exception {
        try (var stage = Stage.open();
                var scratch = Scratch.create();
                var installation = Installation.start(prepared(Options.in(scratch.folder()), stage), Progress.SILENT)) {
            long begun = System.nanoTime();
            var plays = playhouse(installation, stage).play(recordings, atOnce);
            var report = new Report(plays, Duration.ofNanos(System.nanoTime() - begun));
            System.out.println(report.text());
            return report.passed() ? 0 : 1;
        }
    }

    private static Playhouse playhouse(Installation installation, Stage stage) {
        var identity = installation.identity();
        var door = new Door(installation.url(), identity.accountSid(), identity.authToken());
        return new Playhouse(new Purser(door), new StandIn(installation.address(Part.STAND_IN)), stage);
    }
}
