package io.purser.local.prepare;

import io.purser.local.run.Project;
import io.purser.local.verb.Verb;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the ahead-of-time caches that the next starts use. */
@Command(name = "prepare")
public final class Prepare implements Verb {

    @Option(names = "--after", paramLabel = "SECONDS", defaultValue = "0")
    private long after;

    @Override
    public Integer call() throws Exception {
        TimeUnit.SECONDS.sleep(after);
        Preparation.of(Project.ours()).run();
        return 0;
    }
}
