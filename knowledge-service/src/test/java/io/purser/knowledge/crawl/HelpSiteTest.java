package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.knowledge.installation.TestSite;
import io.purser.knowledge.installation.TestSite.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A real help site is read whole. */
class HelpSiteTest {

    private static final Path DATA = Path.of(System.getProperty("purser.eval", "../../shared/eval"));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void noPageIsLost() throws IOException, SQLException {
        var folder = DATA.resolve("knowledge/helpsite/site");
        assumeTrue(Files.exists(folder), "Skipped: there is no help site in " + folder.toAbsolutePath());
        try (var database = TestDatabase.migrated();
                var world = new World(database, Map.of())) {
            var expected = serve(world.site, folder);
            var begun = Instant.now();

            var source = world.crawled("/", 5, 10_000);

            world.requireCompleted(source);
            System.out.printf(
                    "%s in %d s%n",
                    world.progress(source),
                    Duration.between(begun, Instant.now()).toSeconds());
            var pages = world.pages(source);
            assertThat(pages.keySet()).containsAll(expected);
            assertThat(expected).allSatisfy(path -> assertThat(pages.get(path)).satisfies(page -> {
                assertThat(page.state()).as(page.reason()).isIn("FETCHED", "SKIPPED");
                assertThat(page.reason()).isIn(null, "NO_TEXT", "DUPLICATE", "NEEDS_JAVASCRIPT");
            }));
        }
    }

    private static TreeSet<String> serve(TestSite site, Path folder) throws IOException {
        var paths = new TreeSet<String>();
        for (JsonNode row : rows(folder.resolve("pages.jsonl.gz"))) {
            var headers = new HashMap<String, String>();
            row.get("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            byte[] body = row.has("body_file")
                    ? Files.readAllBytes(folder.resolve(row.get("body_file").asText()))
                    : row.path("body").asText().replace("{{BASE}}", World.SITE).getBytes(UTF_8);
            String path = row.get("path").asText();
            site.on(path, request -> Answer.of(row.get("status").asInt(), headers, body));
            if (headers.getOrDefault("content-type", "").startsWith("text/html")
                    && row.get("status").asInt() == 200) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        var rows = new ArrayList<JsonNode>();
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(MAPPER.readTree(line));
            }
        }
        return rows;
    }
}
