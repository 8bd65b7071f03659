package io.purser.local.run;

import io.purser.local.folder.DataFolder;
import io.purser.local.folder.EnvFile;
import io.purser.local.folder.Identity;
import io.purser.local.folder.RunState;
import io.purser.local.process.Child;
import io.purser.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Purser, running: database, broker, model and the five services, all on this machine. Whatever happens to the process
 * that started it, nothing stays behind.
 */
public final class Installation implements AutoCloseable {

    private final Options options;
    private final Identity identity;
    private final Addresses addresses;
    private final Household household;
    private final Departure departure;
    private final Instant since;

    Installation(
            Options options,
            Identity identity,
            Addresses addresses,
            Household household,
            Departure departure,
            Instant since) {
        this.options = options;
        this.identity = identity;
        this.addresses = addresses;
        this.household = household;
        this.departure = departure;
        this.since = since;
    }

    /** Returns when every service is ready. */
    public static Installation start(Options options, Progress progress) throws StartFailed, InterruptedException {
        return new Start(options, progress).run();
    }

    /** Where the gateway listens. */
    public URI url() {
        return addresses.of(Part.GATEWAY);
    }

    /** Where a part listens, for a look at its health or metrics. */
    public URI address(Part part) {
        return addresses.of(part);
    }

    /** The account to sign in with. */
    public Identity identity() {
        return identity;
    }

    public DataFolder data() {
        return options.data();
    }

    public Model model() {
        return options.model();
    }

    /** Process ids by name, the database's included. */
    public Map<String, Long> processes() {
        return household.processes();
    }

    /** Ends a part without warning (SIGKILL). It stays away until {@link #restart}, and the others go on. */
    public void kill(Part part) throws InterruptedException {
        household.kill(part);
    }

    /** Starts a killed part again, at its old address; returns when it is ready. */
    public void restart(Part part) throws IOException, StartFailed, InterruptedException {
        household.startAgain(part);
        new Waiting(Progress.SILENT, household.ending(), Instant.now())
                .until(Map.of(part.label(), household.child(part).ready()));
    }

    /** Starts one more of a service, which shares its work; returns when it is ready. Whoever calls this ends it. */
    public Child another(Part part) throws IOException, StartFailed, InterruptedException {
        Child replica = Child.start(household.child(part).launch().beside(Ports.free()));
        new Waiting(Progress.SILENT, household.ending(), Instant.now()).until(Map.of(replica.name(), replica.ready()));
        return replica;
    }

    /** Tells the other verbs and the user's scripts that it can be used. */
    public void announce(Optional<String> demoAssistant) throws IOException {
        new EnvFile(url().toString(), identity, demoAssistant).write(data());
        new RunState(ProcessHandle.current().pid(), since, true, url().toString(), processes()).write(data());
    }

    /** Waits until a part ends that was not meant to. */
    public Ending awaitEnding() throws InterruptedException {
        try {
            return household.ending().get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends all of it and frees the data folder. */
    @Override
    public void close() {
        departure.run();
    }
}
