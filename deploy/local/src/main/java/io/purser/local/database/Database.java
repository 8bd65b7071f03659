package io.purser.local.database;

import io.purser.local.process.LogFile;
import io.purser.local.tether.Postmaster;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL of our own. What it has committed survives a power cut. */
public final class Database implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Place place;
    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;

    private Database(Place place, EmbeddedPostgres postgres, ProcessHandle process) {
        this.place = place;
        this.postgres = postgres;
        this.process = process;
    }

    /** Where its data, its unpacked programs and its log are. */
    public record Place(Path data, Path programs, LogFile log) {}

    /** Starts it and lets each user in by password. One that was left running on the same data is stopped first. */
    public static Database start(Place place, int port, Access access)
            throws IOException, SQLException, InterruptedException {
        Root.refuseWithoutUserNamespaces();
        stopLeftover(place);
        try {
            return opened(
                    place,
                    Settings.of(place, port, access.administratorPassword())
                            .setPGStartupWait(START)
                            .start(),
                    access);
        } catch (IOException | SQLException | RuntimeException failed) {
            stopLeftover(place);
            throw failed;
        }
    }

    private static Database opened(Place place, EmbeddedPostgres postgres, Access access)
            throws IOException, SQLException {
        try {
            access.grant(postgres);
            return new Database(place, postgres, running(place).process());
        } catch (IOException | SQLException | RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** Output goes here also from the programs that only prepare it. */
    static Redirect output(Place place) {
        return Redirect.appendTo(place.log().path().toFile());
    }

    private static Postmaster running(Place place) throws IOException {
        return Postmaster.in(place.data())
                .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started"));
    }

    private static void stopLeftover(Place place) throws InterruptedException {
        var leftover = Postmaster.in(place.data());
        if (leftover.isPresent()) {
            leftover.get().stopWithin(STOP);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    public ProcessHandle process() {
        return process;
    }

    public LogFile log() {
        return place.log();
    }

    /** Gives back the lock on the data as well, which else stands in the way of a start by the same process. */
    @Override
    public void close() throws IOException, InterruptedException {
        postgres.close();
        stopLeftover(place);
    }
}
