package io.purser.knowledge.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.embed.TestWorkers;
import io.purser.knowledge.file.ReadingRoom;
import io.purser.knowledge.ingest.SiteReplica;
import io.purser.knowledge.installation.Settings;
import io.purser.knowledge.installation.TestDatabase;
import io.purser.knowledge.installation.TestSite;
import io.purser.knowledge.store.Progress;
import io.purser.knowledge.store.Rows;
import io.purser.knowledge.store.StoredPage;
import io.purser.knowledge.store.StoredPages;
import io.purser.security.egress.TestGate;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One site under the name site.test, a database, and a replica that reads the site. */
final class World implements AutoCloseable {

    static final String SITE = "http://site.test";
    private static final String PUBLIC = "93.184.216.34";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final TestSite site;
    final TestGate gate;
    final SiteReplica replica;
    private final Vertx vertx = Vertx.vertx();
    private final Pool database;
    private final Map<String, String> settings;

    World(TestDatabase database, Map<String, String> settings) throws IOException {
        this.database = database.pool();
        this.settings = settings;
        site = TestSite.start();
        gate = new TestGate(vertx, names(), site.port());
        replica = another();
        run("DELETE FROM source", Tuple.tuple());
    }

    static Map<String, String> names() {
        return Map.of(
                "site.test",
                PUBLIC,
                "www.site.test",
                PUBLIC,
                "sub.site.test",
                PUBLIC,
                "localhost",
                "127.0.0.1",
                "metadata.google.internal",
                "169.254.169.254",
                "alias.test",
                "10.1.2.3");
    }

    /** Another replica of the service. */
    SiteReplica another() {
        var config = Settings.of(CrawlConfig.class, with(settings));
        var workers = TestWorkers.one();
        var fetcher = new Fetcher(gate.gate(), new Pace(), config);
        var frontier = new Frontier(database, new Records(), config);
        var pdfs = new PdfPages(new ReadingRoom(1, PATIENCE), config);
        var understanding = new Understanding(config);
        var absence = new Absence(fetcher, understanding, workers);
        var visitor = new Visitor(fetcher, frontier, understanding, pdfs, absence, workers, gate.gate(), config);
        var crawler = new Crawler(
                new RobotsReader(fetcher, workers, config),
                new Sitemaps(fetcher, workers, config),
                frontier,
                visitor,
                new Ending(database, config),
                config);
        return new SiteReplica(database, new WebOrigin(new Plans(database, config), crawler, new Harvest(database)));
    }

    /** A new source that waits to be read. */
    KnowledgeId source(String path, int depth, int most) {
        return source("{\"source\": \"%s\", \"crawl_depth\": %d}".formatted(SITE + path, depth), most);
    }

    KnowledgeId source(String details, int most) {
        var id = KnowledgeId.create();
        run(
                """
                INSERT INTO source (id, account, name, description, type, details, status, version, wanted, size,
                    attempts, removed, announced, created, updated, most_pages)
                VALUES ($1, 'AC1', 'Name', '', 'Web', $2, 'QUEUED', 0, 1, 0, 0, false, true, now(), now(), $3)
                """,
                Tuple.of(id.value(), details, most));
        return id;
    }

    /** Reads the site at once. */
    KnowledgeId crawled(String path, int depth, int most) {
        var id = source(path, depth, most);
        replica.work();
        return id;
    }

    /** Reads the site once more. */
    void again(KnowledgeId source) {
        site.forgetRequests();
        replica.embedded();
        renew(source);
        replica.work();
    }

    void renew(KnowledgeId source) {
        run(
                "UPDATE source SET wanted = wanted + 1, status = 'QUEUED', leased_until = NULL, attempts = 0 WHERE id = $1",
                Tuple.of(source.value()));
    }

    void run(String command, Tuple values) {
        await(database.preparedQuery(command).execute(values));
    }

    String status(KnowledgeId source) {
        return column(source, "status");
    }

    String error(KnowledgeId source) {
        return column(source, "error");
    }

    Progress progress(KnowledgeId source) {
        return await(new StoredPages(database).progress(source));
    }

    /** The pages of the newest crawl by their path, or whole address when that is on another host. */
    Map<String, StoredPage> pages(KnowledgeId source) {
        return await(new StoredPages(database).beyond(source, Optional.empty(), -1, true, 10_000)).stream()
                .collect(Collectors.toMap(page -> path(page.address()), Function.identity()));
    }

    StoredPage page(KnowledgeId source, String path) {
        return Optional.ofNullable(pages(source).get(path)).orElseThrow();
    }

    /** The paths of the pages in which searches look, each as often as it has chunks. */
    List<String> indexed(KnowledgeId source) {
        return replica.searchable(source).stream()
                .map(Chunk::url)
                .map(url -> path(String.valueOf(url)))
                .distinct()
                .toList();
    }

    String text(KnowledgeId source) {
        return replica.searchable(source).stream().map(Chunk::text).collect(Collectors.joining("\n"));
    }

    void requireCompleted(KnowledgeId source) {
        assertThat(status(source)).as(error(source)).isEqualTo("COMPLETED");
    }

    static String path(String address) {
        return address.startsWith(SITE + "/") ? address.substring(SITE.length()) : address;
    }

    @Override
    public void close() {
        site.close();
        await(database.close());
        await(Uni.createFrom().completionStage(vertx.close().toCompletionStage()));
    }

    private String column(KnowledgeId source, String column) {
        return Rows.first(await(database.preparedQuery("SELECT %s FROM source WHERE id = $1".formatted(column))
                        .execute(Tuple.of(source.value()))))
                .map(row -> String.valueOf(row.getString(column)))
                .orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("crawl.delay", "0s", "crawl.retry-pause", "10ms", "crawl.page-time", "3s"));
        all.putAll(settings);
        return all;
    }

    /** On the test's own thread, which is no event loop. */
    private static <T> T await(Uni<T> awaited) {
        return awaited.await().atMost(PATIENCE);
    }
}
