package io.purser.knowledge.crawl;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sites are read. */
@ConfigMapping(prefix = "crawl")
public interface CrawlConfig {

    /** How the crawler names itself. What stands before the slash is its name in robots.txt. */
    @WithDefault("PurserBot/0.1")
    String userAgent();

    /** Between two requests to a host. */
    @WithDefault("250ms")
    Duration delay();

    /** The most that a robots.txt can ask for with Crawl-delay. */
    @WithDefault("10s")
    Duration longestDelay();

    /** For one answer, to its last byte. */
    @WithDefault("15s")
    Duration pageTime();

    /** What is larger is cut off there. */
    @WithDefault("5M")
    MemorySize pageSize();

    /** For a PDF to be read, once it is there. */
    @WithDefault("20s")
    Duration pdfTime();

    /** What of a web page is read; it takes many times its size in memory meanwhile. */
    @WithDefault("2M")
    MemorySize htmlSize();

    /** How often a page is asked for again when the site has no time for it. */
    @WithDefault("2")
    int retries();

    /** Before the first of them; each further one waits twice as long. */
    @WithDefault("1s")
    Duration retryPause();

    /** The most that a site can ask for with Retry-After. */
    @WithDefault("30s")
    Duration longestRetryPause();

    /** After so many pages in a row without an answer the site counts as down. */
    @WithDefault("10")
    int failuresInARow();

    /** For a whole site. What was not read until then is left out. */
    @WithDefault("12h")
    Duration time();

    /** Of one site, also for accounts with a higher limit. */
    @WithDefault("10000")
    int mostPages();

    /** Addresses that are remembered of one site, read or not. */
    @WithDefault("50000")
    int mostFound();

    /** Pages whose addresses differ only in several parameters. */
    @WithDefault("20")
    int mostVariants();

    /** Pages whose addresses differ only in a date. */
    @WithDefault("11")
    int mostDates();

    /** When a larger share of a site's pages is gone at once, the version before stays. */
    @WithDefault("0.5")
    double mostLost();

    /** Sites with fewer pages may lose them at once. */
    @WithDefault("5")
    int mostLostFrom();

    /** Sitemaps that are read of one site. */
    @WithDefault("50")
    int mostSitemaps();

    /** The crawler's name. */
    default String robot() {
        return userAgent().split("[/ ]", 2)[0];
    }
}
