package io.purser.local.run;

import io.purser.local.database.Access;
import io.purser.local.database.Database;
import io.purser.local.folder.DataFolder;
import io.purser.local.folder.FolderLock;
import io.purser.local.folder.Identity;
import io.purser.local.folder.RunState;
import io.purser.local.process.LogFile;
import io.purser.local.process.Ports;
import io.purser.local.process.Ready;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order in which things are started: what the services stand on first, side by side, then the services at once. */
final class Start {

    private final Options options;
    private final Progress progress;
    private final DataFolder data;
    private final Household household;
    private final Instant since = Instant.now();

    Start(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.data = options.data();
        this.household = new Household(options.aot().patience());
    }

    Installation run() throws StartFailed, InterruptedException {
        try {
            data.create();
            FolderLock lock = lock();
            refuseUnusablePort(lock);
            return arrive(new Departure(data, lock, household, progress).armed());
        } catch (IOException failed) {
            throw new StartFailed("Purser could not be started: " + failed.getMessage(), failed);
        }
    }

    private FolderLock lock() throws IOException, StartFailed {
        var lock = FolderLock.take(data);
        if (lock.isEmpty()) {
            throw new StartFailed(AlreadyRunning.message(data));
        }
        return lock.get();
    }

    private Installation arrive(Departure departure) throws IOException, StartFailed, InterruptedException {
        try {
            return startAll(departure);
        } catch (IOException | StartFailed | InterruptedException | RuntimeException failed) {
            departure.run();
            throw failed;
        }
    }

    private void refuseUnusablePort(FolderLock lock) throws IOException, StartFailed {
        int port = options.port();
        if (!Ports.exists(port) || Ports.isTaken(port)) {
            lock.close();
            throw new StartFailed(
                    "Port %d is taken by another program, or not yours to use. Choose another port: --port %d"
                            .formatted(port, Ports.freeFrom(port + 1)));
        }
    }

    private Installation startAll(Departure departure) throws IOException, StartFailed, InterruptedException {
        var identity = Identity.of(data);
        var addresses = Addresses.withGatewayOn(options.port());
        var passwords = Part.SERVICES.stream().collect(Collectors.toMap(Part::label, part -> Identity.secret()));
        var environments = new Environments(options, addresses, identity, passwords);
        var launches = new Launches(new AotCaches(options.project()), options.aot(), data, addresses, environments);
        turnLogs();
        note(addresses);
        startFoundation(launches, new Access(data.postgres(), identity.databasePassword(), passwords), addresses);
        startServices(launches);
        return new Installation(options, identity, addresses, household, departure, since);
    }

    private void startFoundation(Launches launches, Access access, Addresses addresses)
            throws IOException, StartFailed, InterruptedException {
        var place = new Database.Place(data.postgres(), options.project().databasePrograms(), databaseLog());
        household.startDatabase(databaseLog(), () -> Database.start(place, addresses.database(), access));
        household.start(Part.BROKER, launches.of(Part.BROKER));
        if (options.model() instanceof Model.StandIn) {
            household.start(Part.STAND_IN, launches.of(Part.STAND_IN));
        }
        await(Map.of("database", household.databaseReady(), Part.BROKER.label(), ready(Part.BROKER)));
        note(addresses);
    }

    private void startServices(Launches launches) throws IOException, StartFailed, InterruptedException {
        for (Part service : Part.SERVICES) {
            household.start(service, launches.of(service));
        }
        var awaited = new TreeMap<String, Ready>();
        awaitedParts().forEach(part -> awaited.put(part.label(), ready(part)));
        await(awaited);
    }

    private Stream<Part> awaitedParts() {
        List<Part> model = options.model() instanceof Model.StandIn ? List.of(Part.STAND_IN) : List.of();
        return Stream.concat(Part.SERVICES.stream(), model.stream());
    }

    private void await(Map<String, Ready> wanted) throws StartFailed, InterruptedException {
        try {
            new Waiting(progress, household.ending(), since).until(wanted);
        } catch (CancellationException stopping) {
            throw new InterruptedException();
        }
    }

    private Ready ready(Part part) {
        return household.child(part).ready();
    }

    private LogFile databaseLog() {
        return new LogFile(data.log("database"));
    }

    private void turnLogs() throws IOException {
        databaseLog().turn();
        for (Part part : Part.values()) {
            new LogFile(data.log(part.label())).turn();
        }
    }

    /** So that the other verbs find the runner while it starts. */
    private void note(Addresses addresses) throws IOException {
        new RunState(
                        ProcessHandle.current().pid(),
                        since,
                        false,
                        addresses.of(Part.GATEWAY).toString(),
                        household.processes())
                .write(data);
    }
}
