package io.purser.local.verb;

import io.purser.local.demo.MossyOtter;
import io.purser.local.folder.Private;
import io.purser.local.run.Ending;
import io.purser.local.run.Installation;
import io.purser.local.run.Model;
import io.purser.local.run.Options;
import io.purser.local.run.Part;
import io.purser.local.run.Project;
import io.purser.local.run.StartFailed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts an installation and stays with it until it ends. */
@Command(name = "up")
public final class Up implements Verb {

    /** The one place where the demo comes in. */
    private final DemoSeed demo = new MossyOtter();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--detach")
    private boolean detach;

    @Option(names = "--no-prepare")
    private boolean unprepared;

    @Override
    public Integer call() throws Exception {
        return detach ? new Detached(data.folder(), port, unprepared).call() : stay();
    }

    private int stay() throws Exception {
        try (var mark = RunnerMark.in(Project.ours().runners());
                var installation = Installation.start(options(System.getenv()), new ConsoleProgress())) {
            welcome(installation);
            if (!unprepared) {
                new Preparing(Project.ours(), installation).begin();
            }
            System.gc(); // from now on it only waits, and what the start took goes back to the system
            return tell(installation.awaitEnding());
        }
    }

    private void welcome(Installation installation) throws Exception {
        var seeded = seed(installation);
        String welcome = new Welcome(installation, seeded).text();
        Private.write(installation.data().welcome(), welcome);
        installation.announce(seeded.map(DemoSeed.Seeded::assistant));
        if (!Detached.isThis()) {
            System.out.println(welcome);
        }
    }

    /** Purser is of use without its demo, so a demo that fails is told and left out. */
    private Optional<DemoSeed.Seeded> seed(Installation installation) throws InterruptedException {
        try {
            return demo.into(installation);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            System.err.println("The demo could not be set up, so there is none: " + failed.getMessage());
            return Optional.empty();
        }
    }

    private Options options(Map<String, String> environment) throws StartFailed {
        var allowed = Stream.concat(demo.addresses().stream(), egressAllow(environment).stream());
        return Options.in(data.folder().root())
                .onPort(port)
                .with(Model.from(environment))
                .with(Part.GATEWAY, Tls.from(environment))
                .allowing(allowed.toArray(String[]::new));
    }

    private static List<String> egressAllow(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("EGRESS_ALLOW", "").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static int tell(Ending ending) {
        System.err.println();
        System.err.println(ending.message());
        System.err.println("Purser ends, as it does not work without " + ending.name() + ".");
        return 1;
    }
}
