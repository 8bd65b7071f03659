package io.purser.knowledge.crawl;

import static io.purser.knowledge.crawl.CrawlTest.page;
import static io.purser.knowledge.crawl.CrawlTest.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.purser.knowledge.installation.TestSite.Answer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site that was read before is read again. */
class FreshnessTest extends WorldTest {

    @BeforeEach
    void begin() {
        world.site.page("/", page("Home", "Links.", paths("/p", 6)));
        IntStream.rangeClosed(1, 6).forEach(i -> world.site.page("/p" + i, page("Page " + i, "Text number " + i)));
    }

    @Test
    void pageThatIsNotModifiedIsNotSentAgain() {
        world.site.on(
                "/p1",
                request -> "\"one\"".equals(request.headers().get("if-none-match"))
                        ? Answer.of(304, "")
                        : Answer.of(200, page("Page 1", "Text number 1", "/deep"))
                                .with("ETag", "\"one\""));
        world.site.page("/deep", page("Deep", "Deep text."));
        var source = world.crawled("/", 2, 15);
        var before = world.indexed(source);

        world.again(source);

        assertThat(world.site.requests())
                .anySatisfy(request -> assertThat(request.headers()).containsEntry("if-none-match", "\"one\""));
        assertThat(world.replica.embedded()).isEmpty();
        assertThat(world.indexed(source))
                .containsExactlyInAnyOrderElementsOf(before)
                .contains("/p1", "/deep");
    }

    @Test
    void unchangedPagesAreNotEmbeddedAgain() {
        world.site.on("/p1", request -> Answer.of(200, page("Page 1", "Text number 1"))
                .with("Last-Modified", String.valueOf(System.nanoTime())));
        var source = world.crawled("/", 1, 15);

        world.again(source);

        world.requireCompleted(source);
        assertThat(world.replica.embedded()).isEmpty();
    }

    @Test
    void onlyTheEditedSectionIsEmbeddedAgain() {
        world.site.page("/p1", sections("old words"));
        var source = world.crawled("/", 1, 15);
        world.site.page("/p1", sections("new words"));

        world.again(source);

        assertThat(world.replica.embedded()).hasSizeBetween(1, 3);
        assertThat(world.text(source)).contains("new words").doesNotContain("old words");
    }

    @Test
    void pageThatIsNotFoundOnceStays() {
        var source = world.crawled("/", 1, 15);
        world.site.forget("/p1");

        world.again(source);
        assertThat(world.text(source)).contains("Text number 1");
        assertThat(world.page(source, "/p1").state()).isEqualTo("KEPT");

        world.again(source);
        assertThat(world.text(source)).doesNotContain("Text number 1");

        world.site.page("/p1", page("Page 1", "Text number 1"));
        world.again(source);
        assertThat(world.text(source)).contains("Text number 1");
    }

    @Test
    void pageThatIsGoneGoesAtOnce() {
        var source = world.crawled("/", 1, 15);
        world.site.on("/p1", request -> Answer.of(410, ""));

        world.again(source);

        assertThat(world.text(source)).doesNotContain("Text number 1");
    }

    @Test
    void pageThatHasMovedIsThereOnce() {
        var source = world.crawled("/", 1, 15);
        world.site.moved("/p1", "/new").page("/new", page("Page 1", "Text number 1"));

        world.again(source);

        assertThat(world.indexed(source)).contains("/new").doesNotContain("/p1");
        assertThat(world.replica.searchable(source))
                .filteredOn(chunk -> chunk.text().equals("Text number 1"))
                .hasSize(1);
        assertThat(world.replica.embedded()).isEmpty();
    }

    @Test
    void pageThatNothingLinksToGoes() {
        var source = world.crawled("/", 1, 15);
        world.site.page("/", page("Home", "Links.", "/p1", "/p2", "/p3", "/p4", "/p5"));

        world.again(source);

        assertThat(world.text(source)).doesNotContain("Text number 6").contains("Text number 5");
    }

    @Test
    void siteThatIsDownKeepsWhatItHas() {
        var source = world.crawled("/", 1, 15);
        IntStream.rangeClosed(1, 6).forEach(i -> world.site.forget("/p" + i));
        world.site.on("/", request -> Answer.of(503, "")).otherwise(request -> Answer.of(503, ""));

        world.again(source);

        assertThat(world.status(source)).isEqualTo("FAILED");
        assertThat(world.indexed(source)).hasSize(7);

        world.site.on("/robots.txt", request -> Answer.of(404, ""));
        world.again(source);

        assertThat(world.error(source)).contains("No page of the site could be read");
        assertThat(world.indexed(source)).hasSize(7);
    }

    @Test
    void onePageInTroubleStays() {
        var source = world.crawled("/", 1, 15);
        world.site.on("/p1", request -> Answer.of(500, ""));

        world.again(source);
        world.again(source);

        world.requireCompleted(source);
        assertThat(world.text(source)).contains("Text number 1");
        assertThat(world.progress(source).kept()).isEqualTo(1);
    }

    @Test
    void lossOfMostPagesIsHeldBackUntilItIsAccepted() {
        var source = world.crawled("/", 1, 15);
        world.site.page("/", page("Home", "Links.", "/p1"));

        world.again(source);
        assertThat(world.error(source)).contains("5 of 7 pages were gone at once");
        assertThat(world.indexed(source)).hasSize(7);

        world.run("UPDATE source SET removals_accepted = true", Tuple.tuple());
        world.again(source);
        world.requireCompleted(source);
        assertThat(world.indexed(source)).containsExactlyInAnyOrder("/", "/p1");
    }

    @Test
    void anotherAddressIsAnotherSite() {
        var source = world.crawled("/", 1, 15);
        world.run("UPDATE source SET details = $1", Tuple.of("{\"source\": \"http://site.test/p1\"}"));

        world.again(source);

        world.requireCompleted(source);
        assertThat(world.indexed(source)).containsExactly("/p1");
    }

    @Test
    void whatWasSearchableStaysWhileAReplicaDiesOverTheNext() {
        var source = world.crawled("/", 1, 15);
        world.site.otherwise(request -> Answer.of(404, ""));
        world.site.on("/p3", request -> {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            return Answer.of(200, page("Page 3", "Text number 3"));
        });
        world.site.forgetRequests();
        world.renew(source);
        var dying = world.replica.begin();
        awaitFetch("/p3");
        dying.cancel();

        assertThat(world.indexed(source)).hasSize(7);

        world.run("UPDATE source SET leased_until = now() - interval '1 second'", Tuple.tuple());
        world.another().work();
        world.requireCompleted(source);
        assertThat(world.indexed(source)).hasSize(7);
        assertThat(world.site.fetches()).filteredOn(path -> path.equals("/p1")).hasSize(1);
    }

    @Test
    void sourcesOfTheSameSiteHaveNothingToDoWithEachOther() {
        var one = world.crawled("/", 1, 15);
        var other = world.crawled("/", 1, 15);

        world.run("DELETE FROM source WHERE id = $1", Tuple.of(one.value()));

        assertThat(world.indexed(one)).isEmpty();
        assertThat(world.indexed(other)).hasSize(7);
    }

    @Test
    void siteIsReadAgainWhenItsTimeHasCome() {
        var source = world.source("{\"source\": \"http://site.test/\", \"crawl_period_min\": 60}", 15);
        world.replica.work();
        world.replica.lookOut();
        assertThat(world.status(source)).isEqualTo("COMPLETED");

        world.run("UPDATE source SET next_crawl = next_crawl - interval '61 minutes'", Tuple.tuple());
        world.replica.lookOut();
        assertThat(world.status(source)).isEqualTo("QUEUED");

        world.replica.work();
        assertThat(world.progress(source)).satisfies(progress -> {
            assertThat(progress.version()).isEqualTo(2);
            assertThat(progress.nextCrawl()).isAfter(Instant.now().plusSeconds(3_000));
        });
    }

    private void awaitFetch(String path) {
        var until = Instant.now().plusSeconds(30);
        while (!world.site.fetches().contains(path) && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static String sections(String words) {
        return page("Page 1", "Introduction.")
                .replace(
                        "</main>",
                        IntStream.range(0, 10)
                                .mapToObj(i -> "<h2>Part %d</h2><p>%s %s</p>"
                                        .formatted(i, i == 4 ? words : "", ("word" + i + " ").repeat(150)))
                                .collect(Collectors.joining("", "", "</main>")));
    }
}
