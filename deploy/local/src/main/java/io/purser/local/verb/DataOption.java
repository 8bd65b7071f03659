package io.purser.local.verb;

import io.purser.local.folder.DataFolder;
import io.purser.local.run.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation is meant. */
public final class DataOption {

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path folder;

    public DataFolder folder() {
        return new DataFolder(folder == null ? Project.ours().dataFolder() : folder);
    }
}
