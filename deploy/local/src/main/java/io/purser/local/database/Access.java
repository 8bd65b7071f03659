package io.purser.local.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Who may do what: each service has a role and a schema of its own name in one database and sees no other. Passwords
 * are given anew at each start.
 */
public record Access(Path data, String administratorPassword, Map<String, String> passwordOfRole) {

    public static final String DATABASE = "purser";

    /** The library lets everybody in who can reach the port; from now on a password is asked. */
    private static final String BY_PASSWORD_ONLY = "host all all 127.0.0.1/32 scram-sha-256\n";

    public Access {
        passwordOfRole = Map.copyOf(passwordOfRole);
    }

    void grant(EmbeddedPostgres postgres) throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            createDatabase(connection);
            run(connection, "ALTER ROLE postgres PASSWORD '%s'".formatted(administratorPassword));
            for (var role : passwordOfRole.entrySet()) {
                grantRole(connection, role.getKey(), role.getValue());
            }
            askForPasswords(connection);
        }
        try (var connection = postgres.getDatabase("postgres", DATABASE).getConnection()) {
            for (String role : passwordOfRole.keySet()) {
                run(connection, "CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s".formatted(role));
            }
        }
    }

    private void askForPasswords(Connection connection) throws IOException, SQLException {
        Path rules = data.resolve("pg_hba.conf");
        if (!Files.readString(rules).equals(BY_PASSWORD_ONLY)) {
            Files.writeString(rules, BY_PASSWORD_ONLY);
            run(connection, "SELECT pg_reload_conf()");
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
            run(connection, "CREATE DATABASE " + DATABASE);
        }
        run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(DATABASE));
    }

    private static void grantRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE " + role);
        }
        run(
                connection,
                """
                ALTER ROLE %1$s LOGIN PASSWORD '%2$s';
                ALTER ROLE %1$s SET search_path = %1$s;
                GRANT CONNECT ON DATABASE %3$s TO %1$s
                """
                        .formatted(role, password, DATABASE));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Passwords stay out of what might be printed. */
    @Override
    public String toString() {
        return "Access" + passwordOfRole.keySet();
    }
}
