package io.purser.local.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** How PostgreSQL is set for a small machine that must not forget. */
final class Settings {

    /** The library turns the first two off, for it thinks of tests. */
    private static final Map<String, String> SERVER = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("wal_compression", "on"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"));

    /** One sort order everywhere, whatever the machine's language is. */
    private static final Map<String, String> LOCALE =
            Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    private Settings() {}

    static EmbeddedPostgres.Builder of(Database.Place place, int port, String administratorPassword)
            throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(place.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(Programs.in(place.programs()))
                .setConnectConfig("password", administratorPassword)
                .setOutputRedirector(Database.output(place))
                .setErrorRedirector(Database.output(place))
                .setPort(port);
        SERVER.forEach(builder::setServerConfig);
        LOCALE.forEach(builder::setLocaleConfig);
        return builder;
    }
}
