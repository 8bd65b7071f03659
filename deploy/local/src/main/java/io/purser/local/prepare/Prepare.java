package io.purser.local.prepare;

import io.purser.local.run.Project;
import io.purser.local.verb.Verb;
import picocli.CommandLine.Command;

/** Makes the ahead-of-time caches that the next starts use. */
@Command(name = "prepare")
public final class Prepare implements Verb {

    @Override
    public Integer call() throws Exception {
        Preparation.of(Project.ours()).run();
        return 0;
    }
}
