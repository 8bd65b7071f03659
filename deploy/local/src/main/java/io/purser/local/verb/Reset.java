package io.purser.local.verb;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import java.io.Console;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forgets an installation: its data, its account, its keys. */
@Command(name = "reset")
public final class Reset implements Verb {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--yes")
    private boolean agreed;

    @Override
    public Integer call() throws IOException {
        DataFolder folder = data.folder();
        if (!folder.isInstallation()) {
            System.out.println("There is nothing to forget in " + folder.root());
            return 0;
        }
        if (FolderLock.isHeld(folder)) {
            System.err.println("Purser is running with the data in " + folder.root() + ". End it first: ./purser down");
            return 1;
        }
        return agreed || agrees(System.console(), folder) ? forget(folder) : refused();
    }

    private static boolean agrees(@Nullable Console console, DataFolder folder) {
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String answer = console.readLine(
                "This forgets every assistant, conversation and key in %s. Type yes to go on: ", folder.root());
        return "yes".equals(answer);
    }

    private static int refused() {
        System.err.println("Nothing was forgotten. (--yes says yes beforehand.)");
        return 1;
    }

    private static int forget(DataFolder folder) throws IOException {
        folder.delete();
        System.out.println("Forgotten: " + folder.root());
        return 0;
    }
}
