package io.purser.local.verb;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.process.Following;
import io.purser.local.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the parts of an installation say. */
@Command(name = "logs")
public final class Logs implements Verb {

    private static final int OF_ALL = 15;
    private static final int OF_ONE = 200;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = {"-f", "--follow"})
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> files = files(data.folder());
        if (files.isEmpty()) {
            System.err.println(name == null ? "There are no logs yet." : "There is no log of " + name + ".");
            return 1;
        }
        files.forEach(file -> show(file, files.size() > 1));
        if (follow) {
            followAll(files, data.folder());
        }
        return 0;
    }

    private List<Path> files(DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.logs())) {
            return List.of();
        }
        try (var logs = Files.newDirectoryStream(folder.logs(), (name == null ? "*" : name) + ".log")) {
            var files = new ArrayList<Path>();
            logs.forEach(files::add);
            return files.stream().sorted().toList();
        }
    }

    private static void show(Path file, boolean several) {
        if (several) {
            System.out.println("== " + file.getFileName());
        }
        new LogFile(file).tail(several ? OF_ALL : OF_ONE).forEach(System.out::println);
    }

    /** Until Ctrl-C, until nobody reads any more, or until there is no more to come. */
    private static void followAll(List<Path> files, DataFolder folder) throws IOException, InterruptedException {
        var all = new ArrayList<Following>();
        for (Path file : files) {
            all.add(new Following(file, System.out, Files.size(file)));
        }
        boolean running = true;
        while (running && !System.out.checkError()) {
            running = FolderLock.isHeld(folder);
            TimeUnit.MILLISECONDS.sleep(200);
            for (Following one : all) {
                one.step();
            }
        }
    }
}
