package io.purser.local.run;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.folder.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Ends an installation once, whoever asks for it first: its owner, a failure, or the end of this process. */
final class Departure implements Runnable {

    private final DataFolder data;
    private final FolderLock lock;
    private final Household household;
    private final Progress progress;
    private final Thread hook = new Thread(this, "departure");
    private boolean done;

    Departure(DataFolder data, FolderLock lock, Household household, Progress progress) {
        this.data = data;
        this.lock = lock;
        this.household = household;
        this.progress = progress;
    }

    /** From now on the end of this process ends the installation too. */
    Departure armed() {
        Runtime.getRuntime().addShutdownHook(hook);
        return this;
    }

    @Override
    public synchronized void run() {
        if (!done) {
            done = true;
            progress.on(new Progress.Stage.Stopping());
            household.close();
            leave();
            disarm();
        }
    }

    private void leave() {
        try {
            RunState.forget(data);
            lock.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void disarm() {
        if (Thread.currentThread() != hook) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyEnding) {
                // then it runs, and finds nothing to do
            }
        }
    }
}
