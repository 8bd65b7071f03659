package io.purser.knowledge.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.knowledge.installation.TestSite;
import io.purser.knowledge.store.StoredPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each case of a file of what crawlers stumble over: what a site answers, and what is to become of it. */
@SuppressWarnings("NullAway.Init") // set before all tests
class HazardsTest {

    private static final Path DATA = Path.of(System.getProperty("purser.eval", "../../shared/eval"));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long MEBIBYTE = 1L << 20;
    private static final String TARGET = "blocked_target";

    private static TestDatabase database;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> hazards() throws IOException {
        var file = DATA.resolve("knowledge/crawl-hazards/hazards.jsonl");
        assumeTrue(Files.exists(file), "Skipped: there are no hazards in " + file.toAbsolutePath());
        var cases = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file)) {
            cases.add(MAPPER.readTree(line));
        }
        return cases.stream()
                .filter(hazard -> !hazard.get("area").asText().equals("freshness")) // FreshnessTest has them
                .map(hazard -> DynamicTest.dynamicTest(hazard.get("id").asText(), () -> run(hazard)));
    }

    private static void run(JsonNode hazard) throws IOException {
        var expect = hazard.get("expect");
        try (var world = new World(database, Map.of("crawl.delay", "0s"))) {
            HazardSite.serve(world.site, hazard);
            var heap = new Heap();
            var begun = Instant.now();
            var source = world.source(HazardSite.details(hazard), HazardSite.most(hazard));
            world.replica.work();
            expect.properties()
                    .forEach(one -> check(
                            one.getKey(),
                            one.getValue(),
                            new Seen(world, source, hazard, heap, Duration.between(begun, Instant.now()))));
        }
    }

    /** What is there to be looked at after a crawl. */
    private record Seen(World world, KnowledgeId source, JsonNode hazard, Heap heap, Duration took) {

        String path() {
            return HazardSite.path(hazard);
        }

        Optional<StoredPage> page() {
            var pages = world.pages(source);
            return Optional.ofNullable(pages.get(path())).or(() -> Addresses.canonical(World.SITE + path())
                    .map(World::path)
                    .map(pages::get));
        }

        String reason() {
            return page().map(StoredPage::reason).orElse("");
        }

        boolean indexed() {
            return page().filter(page -> world.indexed(source).contains(World.path(page.address())))
                    .isPresent();
        }

        boolean fetched() {
            return world.site.fetches().contains(path());
        }
    }

    private static void check(String what, JsonNode value, Seen seen) {
        var world = seen.world();
        switch (what) {
            case "indexed" -> assertThat(seen.indexed()).as(seen.reason()).isEqualTo(value.asBoolean());
            case "fetched" -> assertThat(seen.fetched()).isEqualTo(value.asBoolean());
            case "indexed_as" -> assertThat(world.indexed(seen.source())).contains(value.asText());
            case "copies" -> assertThat(count(world, seen, "marker")).isLessThanOrEqualTo(value.asInt());
            case "depth" ->
                assertThat(seen.page())
                        .hasValueSatisfying(page -> assertThat(page.depth()).isEqualTo(value.asInt()));
            case "next_fetch", "follows_to" -> assertThat(world.site.fetches()).contains(value.asText());
            case "distinct_content_indexed" ->
                assertThat(world.indexed(seen.source()).stream().filter(path -> !path.equals("/")))
                        .hasSize(value.asInt());
            case "text_contains" -> assertThat(world.text(seen.source())).contains(value.asText());
            case "text_contains_any" ->
                assertThat(texts(value)).anySatisfy(text -> assertThat(world.text(seen.source()))
                        .contains(text));
            case "text_not_contains" -> assertThat(world.text(seen.source())).doesNotContain(texts(value));
            case "no_replacement_char_rate_above" ->
                assertThat(world.text(seen.source())).doesNotContain("\uFFFD");
            case "no_binary_text" -> assertThat(world.text(seen.source())).doesNotContain("%PDF", "endobj");
            case "error_class" -> assertThat(seen.reason()).isEqualTo(value.asText());
            case "flag" -> assertThat(flags(seen)).contains(value.asText());
            case "never_fetch_hosts" -> assertThat(world.gate.connections()).doesNotContain(texts(value));
            case "subdomain" -> assertThat(world.gate.connections()).doesNotContain("sub.site.test");
            case "max_fetches" ->
                assertThat(HazardSite.fetches(seen.hazard(), world.site)).isLessThanOrEqualTo(value.asInt());
            case "children_followed" -> assertThat(world.site.fetches()).doesNotContain("/nofollow-child");
            case "crawl_allowed" ->
                assertThat(world.indexed(seen.source()).isEmpty()).isNotEqualTo(value.asBoolean());
            case "min_gap_ms" -> assertThat(gap(world)).isGreaterThanOrEqualTo(value.asLong() - 20);
            case "parsed_bytes_at_least" -> assertThat(world.site.fetches()).doesNotContain("/forbidden-at-the-end");
            case "read_bytes_at_most" ->
                assertThat(world.site.written()).isLessThan(value.asLong() + 16 * MEBIBYTE); // what lies in buffers
            case "heap_growth_mib_at_most" ->
                assertThat(seen.heap().grownMebibytes()).isLessThanOrEqualTo(value.asLong());
            case "total_ms_at_most" -> assertThat(seen.took().toMillis()).isLessThanOrEqualTo(value.asLong());
            case "discovers" -> assertThat(world.indexed(seen.source())).contains(texts(value));
            case "external_entity_resolved" ->
                assertThat(world.pages(seen.source()).keySet()).noneMatch(path -> path.contains("root:"));
            case TARGET, "connect_attempts_to_target" ->
                assertThat(world.gate.connections()).containsOnly("site.test");
            case "rejected" -> assertThat(world.gate.connections()).isEmpty();
            case "reject_at_save" -> rejected(world, texts(value));
            case "indexed_or_flagged", "error_or_ok", "no_stack_overflow" ->
                assertThat(seen.indexed() || !seen.reason().isEmpty()).isTrue();
            case "per_page_citation" ->
                assertThat(world.replica.searchable(seen.source()))
                        .anySatisfy(chunk -> assertThat(chunk.page()).isNotNull());
            case "heading_path" ->
                assertThat(world.replica.searchable(seen.source())).anySatisfy(chunk -> assertThat(chunk.heading())
                        .contains(value.get(0).asText()));
            case "when" -> {} // told to the source
            default -> throw new IllegalArgumentException("Nobody knows how to look at " + what);
        }
    }

    /** Neither when it is saved nor, should it ever get that far, when it is read. */
    private static void rejected(World world, String[] addresses) {
        for (String address : addresses) {
            // On the test's own thread, which is no event loop.
            var objection = world.gate.gate().objection(address).await().atMost(Duration.ofSeconds(10));
            assertThat(objection).as(address).isPresent();
            assertThatCode(() -> world.source("{\"source\": \"%s\"}".formatted(address), 15))
                    .doesNotThrowAnyException();
        }
        world.replica.work();
        assertThat(world.gate.connections()).isEmpty();
    }

    private static long count(World world, Seen seen, String marker) {
        return world.replica.searchable(seen.source()).stream()
                .filter(chunk -> chunk.text().contains(marker))
                .count();
    }

    private static List<String> flags(Seen seen) {
        return seen.page()
                .map(page -> Stream.concat(page.signs().stream(), Stream.ofNullable(page.reason()))
                        .toList())
                .orElse(List.of());
    }

    private static long gap(World world) {
        var times = world.site.requests().stream()
                .map(TestSite.Request::nanos)
                .sorted()
                .toList();
        long least = Long.MAX_VALUE;
        for (int i = 2; i < times.size(); i++) { // before the second nobody knew
            least = Math.min(least, times.get(i) - times.get(i - 1));
        }
        return least / 1_000_000;
    }

    private static String[] texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    /** How far the heap grows, with what could be thrown away thrown away. */
    private static final class Heap {

        private final long before = used();

        long grownMebibytes() {
            return (used() - before) / MEBIBYTE;
        }

        private static long used() {
            System.gc();
            var runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
