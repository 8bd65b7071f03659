package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.knowledge.file.PdfBombs;
import io.purser.knowledge.installation.TestSite;
import io.purser.knowledge.installation.TestSite.Answer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrawlTest extends WorldTest {

    @Test
    void pagesOfASiteBecomeSearchable() {
        world.site
                .page("/", page("Home", "We sell shoes.", "/returns"))
                .page("/returns", page("Returns", "Thirty days."));

        var source = world.crawled("/", 1, 15);

        world.requireCompleted(source);
        assertThat(world.replica.searchable(source)).anySatisfy(chunk -> {
            assertThat(chunk.url()).isEqualTo("http://site.test/returns");
            assertThat(chunk.title()).isEqualTo("Returns");
            assertThat(chunk.text()).isEqualTo("Thirty days.");
            assertThat(chunk.language()).isEqualTo("en");
        });
        assertThat(world.progress(source)).satisfies(progress -> {
            assertThat(progress.found()).isEqualTo(2);
            assertThat(progress.fetched()).isEqualTo(2);
            assertThat(progress.skipped()).isEmpty();
        });
    }

    @Test
    void withoutDepthOnlyTheFirstPageIsRead() {
        world.site.page("/", page("Home", "We sell shoes.", "/returns"));

        world.crawled("/", 0, 15);

        assertThat(world.site.requests()).extracting(TestSite.Request::path).containsExactly("/robots.txt", "/");
    }

    @Test
    void noMorePagesThanTheSourceMayHave() {
        world.site.page("/", page("Home", "Links.", paths("/many/", 40)));
        world.site.otherwise(request -> Answer.of(200, page("Page", "Text of " + request.path())));

        var source = world.crawled("/", 1, 15);

        assertThat(world.site.fetches()).hasSize(15);
        assertThat(world.indexed(source)).hasSize(15);
        assertThat(world.progress(source).skipped()).containsEntry("PAGE_LIMIT", 26L);
    }

    @Test
    void siteIsNotLeft() {
        world.site
                .page(
                        "/",
                        page("Home", "Text.", "http://other.test/a", "http://sub.site.test/", "//site.test.evil.test/"))
                .moved("/out", "http://other.test/b");

        world.crawled("/", 3, 15);

        assertThat(world.gate.connections()).containsOnly("site.test");
    }

    @Test
    void subdomainsBelongToTheSiteWhenItsOwnerSaysSo() {
        world.site.page("/", page("Home", "Text.", "http://sub.site.test/help"));
        world.site.page("/help", page("Help", "We help."));

        var source = world.source(
                """
                {"source": "http://site.test/", "crawl_depth": 1, "include_subdomains": true}""",
                15);
        world.replica.work();

        assertThat(world.indexed(source)).contains("http://sub.site.test/help");
    }

    @Test
    void siteThatAllowsNothingFailsAndSaysWhy() {
        world.site.on("/robots.txt", request -> Answer.of(200, Map.of(), "User-agent: *\nDisallow: /".getBytes(UTF_8)));

        var source = world.crawled("/", 3, 15);

        assertThat(world.status(source)).isEqualTo("FAILED");
        assertThat(world.error(source)).contains("robots.txt does not allow it");
        assertThat(world.site.fetches()).isEmpty();
    }

    @Test
    void siteWithoutAFirstPageFailsAndSaysWhy() {
        var source = world.crawled("/nothing", 3, 15);

        assertThat(world.error(source)).contains("its first page does not exist");
    }

    @Test
    void siteThatDoesNotAnswerFailsAndSaysWhy() {
        world.site.otherwise(request -> Answer.of(503, ""));

        var source = world.crawled("/", 3, 15);

        assertThat(world.error(source)).contains("503");
    }

    @Test
    void redirectsAreReadUnderTheirLastAddress() {
        world.site.page("/", page("Home", "Text.", "/a")).moved("/a", "/b").moved("/b", "/c");
        world.site.page("/c", page("End", "The end."));

        var source = world.crawled("/", 1, 15);

        assertThat(world.indexed(source)).containsExactlyInAnyOrder("/", "/c");
        assertThat(world.page(source, "/a")).satisfies(page -> {
            assertThat(page.reason()).isEqualTo("REDIRECT");
            assertThat(page.target()).isEqualTo("http://site.test/b");
        });
    }

    @Test
    void siteThatHasMovedWithinItsDomainIsReadThere() {
        world.site.on(
                "/",
                request -> request.host().equals("site.test")
                        ? Answer.of(301, "").with("Location", "http://www.site.test/")
                        : Answer.of(200, page("Home", "Text.", "/more")));
        world.site.page("/more", page("More", "More text."));

        var source = world.crawled("/", 1, 15);

        assertThat(world.indexed(source))
                .containsExactlyInAnyOrder("http://www.site.test/", "http://www.site.test/more");
    }

    @Test
    void twoThatRedirectToEachOtherEnd() {
        world.site.page("/", page("Home", "Text.", "/a")).moved("/a", "/b").moved("/b", "/a");

        var source = world.crawled("/", 1, 15);

        assertThat(world.indexed(source)).containsExactly("/");
    }

    @Test
    void onePageUnderSeveralAddressesIsTakenInOnce() {
        world.site
                .page("/", page("Home", "Text.", "/x?utm_source=a", "/x#part", "/x", "/x?sid=1", "/X/../x", "/copy"))
                .page("/x", page("X", "The same."))
                .page("/copy", page("X", "The same."));

        var source = world.crawled("/", 1, 15);

        assertThat(world.site.fetches()).containsExactlyInAnyOrder("/", "/x", "/copy");
        assertThat(world.indexed(source)).containsExactlyInAnyOrder("/", "/x");
        assertThat(world.page(source, "/copy").reason()).isEqualTo("DUPLICATE");
    }

    @Test
    void pageIsKnownUnderTheAddressThatItNames() {
        world.site
                .page("/", page("Home", "Text.", "/list?sort=a"))
                .page(
                        "/list?sort=a",
                        page("List", "Sorted by a.").replace("<head>", "<head><link rel=canonical href=/list>"))
                .page("/list", page("List", "Sorted by nothing."));

        var source = world.crawled("/", 1, 15);

        assertThat(world.indexed(source)).contains("/").doesNotContain("/list?sort=a");
    }

    @Test
    void sitemapLeadsToPagesThatNothingLinksTo() {
        world.site
                .on("/robots.txt", request -> Answer.of(200, Map.of(), "Sitemap: /sitemap.xml\n".getBytes(UTF_8)))
                .on(
                        "/sitemap.xml",
                        request -> Answer.of(
                                200,
                                Map.of(),
                                sitemap("http://site.test/lonely", "http://other.test/x")
                                        .getBytes(UTF_8)))
                .page("/", page("Home", "Text."))
                .page("/lonely", page("Lonely", "Nobody links here."));

        var source = world.crawled("/", 1, 15);

        assertThat(world.indexed(source)).contains("/lonely");
        assertThat(world.gate.connections()).containsOnly("site.test");
    }

    @Test
    void whatAnotherReplicaHasReadIsNotReadAgain() {
        world.site.page("/", page("Home", "Links.", paths("/p", 20)));
        world.site.otherwise(request -> {
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            return Answer.of(200, page("Page", "Text of " + request.path()));
        });
        var source = world.source("/", 1, 50);
        var dying = world.replica.begin();
        awaitFetches(8);

        dying.cancel();
        world.run("UPDATE source SET leased_until = now() - interval '1 second'", Tuple.tuple());
        world.another().work();

        world.requireCompleted(source);
        assertThat(world.indexed(source)).hasSize(21);
        assertThat(world.site.fetches()).filteredOn(path -> !path.equals("/")).hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void removedSourceIsReadNoFurther() {
        world.site.page("/", page("Home", "Links.", paths("/p", 40)));
        world.site.otherwise(request -> {
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            return Answer.of(200, page("Page", "Text of " + request.path()));
        });
        world.source("/", 1, 50);
        world.replica.begin();
        awaitFetches(5);

        world.run("UPDATE source SET removed = true", Tuple.tuple());
        int then = world.site.fetches().size();
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());

        assertThat(world.site.fetches()).hasSizeLessThanOrEqualTo(then + 2);
    }

    @Test
    void siteWithoutEndIsReadUpToItsLimit() {
        world.site.otherwise(request -> Answer.of(
                200,
                page(
                        "Page " + request.path(),
                        "Text of " + request.path(),
                        request.path() + "x",
                        request.path() + "y")));

        var source = world.crawled("/a", 10, 100);

        world.requireCompleted(source);
        assertThat(world.site.fetches()).hasSize(100);
    }

    @Test
    void brokenPagesDoNotEndACrawl() {
        world.site.page("/", page("Home", "Links.", paths("/p", 5)));
        world.site.on("/p1", request -> Answer.of(500, "oops"));
        world.site.on(
                "/p2", request -> Answer.of(200, Map.of("Content-Type", "text/html"), new byte[] {0, 1, 2, -1, -2}));
        world.site.on("/p3", request -> Answer.of(200, "").with("Content-Encoding", "gzip"));

        var source = world.crawled("/", 1, 15);

        world.requireCompleted(source);
        assertThat(world.progress(source).skipped())
                .containsEntry("SERVER_ERROR", 1L)
                .containsEntry("UNSUPPORTED_TYPE", 1L)
                .containsEntry("NO_TEXT", 1L);
    }

    @Test
    void pdfThatUnpacksWithoutEndIsSkipped() throws IOException {
        byte[] bomb = PdfBombs.content();
        world.site
                .page("/", page("Home", "Text.", "/bomb.pdf", "/after"))
                .on("/bomb.pdf", request -> Answer.of(200, Map.of("Content-Type", "application/pdf"), bomb))
                .page("/after", page("After", "More text."));

        var source = world.crawled("/", 1, 15);

        assertThat(world.page(source, "/bomb.pdf").reason()).isEqualTo("DECOMPRESSION_LIMIT");
        assertThat(world.indexed(source)).containsExactlyInAnyOrder("/", "/after");
    }

    @Test
    void pdfThatTakesForEverIsSkipped() throws IOException {
        byte[] bomb = PdfBombs.drawings();
        try (var impatient = new World(database, Map.of("crawl.pdf-time", "500ms"))) {
            impatient
                    .site
                    .page("/", page("Home", "Text.", "/bomb.pdf", "/after"))
                    .on("/bomb.pdf", request -> Answer.of(200, Map.of("Content-Type", "application/pdf"), bomb))
                    .page("/after", page("After", "More text."));

            var source = impatient.crawled("/", 1, 15);

            assertThat(impatient.page(source, "/bomb.pdf").reason()).isEqualTo("READING_LIMIT");
            assertThat(impatient.indexed(source)).containsExactlyInAnyOrder("/", "/after");
        }
    }

    @Test
    void pageOfAHundredMegabytesIsCutOff() {
        byte[] part = "<p>All work and no play. ".repeat(40_000).getBytes(UTF_8);
        world.site.page("/", page("Home", "Text.", "/large"));
        world.site.on(
                "/large",
                request -> new Answer(200, Map.of("Content-Type", "text/html"), out -> {
                    for (int sent = 0; sent < 100_000_000; sent += part.length) {
                        out.write(part);
                    }
                }));

        var source = world.crawled("/", 1, 15);

        assertThat(world.site.written()).isLessThan(30_000_000);
        assertThat(world.page(source, "/large").signs()).contains("TRUNCATED");
        assertThat(world.indexed(source)).contains("/large");
    }

    @Test
    void whatASiteShowsForAllThatIsAbsentIsNoPage() {
        world.site
                .page("/", page("Home", "Text.", "/gone", "/there", "/gone-too"))
                .page("/there", page("There", "Something."))
                .otherwise(request -> Answer.of(200, page("Our shop", "Look around, or use the search.")));

        var source = world.crawled("/", 1, 15);

        assertThat(world.indexed(source)).containsExactlyInAnyOrder("/", "/there");
        assertThat(world.page(source, "/gone").reason()).isEqualTo("SOFT_404");
        assertThat(world.page(source, "/gone-too").reason()).isEqualTo("SOFT_404");
        assertThat(world.site.requests())
                .filteredOn(request -> request.path().startsWith("/no-such-page"))
                .hasSize(1);
    }

    @Test
    void siteThatShowsItsFirstPageForAllIsThatPage() {
        world.site.otherwise(request -> Answer.of(200, page("Our shop", "Look around.", "/a", "/b")));

        var source = world.crawled("/", 1, 15);

        assertThat(world.indexed(source)).containsExactly("/");
    }

    private void awaitFetches(int count) {
        var until = Instant.now().plusSeconds(30);
        while (world.site.fetches().size() < count && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    static String page(String title, String text, String... links) {
        return "<!doctype html><html lang=\"en\"><head><title>%s | Shop</title></head><body><main><h1>%s</h1><p>%s</p></main><nav>%s</nav></body></html>"
                .formatted(
                        title,
                        title,
                        text,
                        List.of(links).stream()
                                .map(link -> "<a href=\"%s\">more</a>".formatted(link))
                                .collect(Collectors.joining(" ")));
    }

    static String sitemap(String... addresses) {
        return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">%s</urlset>"
                .formatted(List.of(addresses).stream()
                        .map(address -> "<url><loc>%s</loc></url>".formatted(address))
                        .collect(Collectors.joining()));
    }

    static String[] paths(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }
}
