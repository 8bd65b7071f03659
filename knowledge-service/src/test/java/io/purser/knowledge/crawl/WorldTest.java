package io.purser.knowledge.crawl;

import io.purser.knowledge.installation.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One database for all tests of a class, and a world for each. */
@SuppressWarnings("NullAway.Init") // set before the tests
abstract class WorldTest {

    static TestDatabase database;

    World world;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @BeforeEach
    void create() throws IOException {
        world = new World(database, Map.of());
    }

    @AfterEach
    void close() {
        world.close();
    }
}
