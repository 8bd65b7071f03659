package io.purser.local.verb;

import io.purser.local.Main;
import io.purser.local.process.Child;
import io.purser.local.process.Java;
import io.purser.local.process.Launch;
import io.purser.local.process.LogFile;
import io.purser.local.process.Memory;
import io.purser.local.process.OwnSession;
import io.purser.local.run.AotCaches;
import io.purser.local.run.Installation;
import io.purser.local.run.Project;
import io.purser.local.tether.Tether;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes missing ahead-of-time caches beside an installation that runs, with what it leaves of the processor. */
record Preparing(Project project, Installation installation) {

    /** It takes as much as an installation, and whoever runs this one may need what is left. */
    private static final long ENOUGH_MEMORY = 4L * 1024 * 1024 * 1024;

    /** In seconds: whoever starts Purser wants to try it first. */
    private static final String WAITING = "120";

    /** Ends with this process. What is said of it goes to {@code logs/prepare.log}. */
    void begin() throws IOException {
        if (new AotCaches(project).missing().isEmpty()) {
            return;
        }
        if (Memory.available().orElse(ENOUGH_MEMORY) < ENOUGH_MEMORY) {
            System.out.println(
                    "The next starts can be faster: ./purser prepare (it takes 2 GB of memory for minutes).");
            return;
        }
        System.out.println(
                "In two minutes, and once after a build, the next starts are made faster in the background: ./purser logs prepare");
        var log = new LogFile(installation.data().log("prepare"));
        log.turn();
        Child.start(new Launch("prepare", OwnSession.patient(command()), Map.of(), project.root(), log, () -> true));
    }

    private List<String> command() {
        var flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        flags.add("-D" + Tether.DATABASE_FOLDER + "="
                + new AotCaches(project).rehearsal().postgres());
        return new Java(
                        flags,
                        List.of(System.getProperty("java.class.path")),
                        Tether.class.getName(),
                        List.of(Main.class.getName(), "prepare", "--after", WAITING))
                .command();
    }
}
