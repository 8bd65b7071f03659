package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.knowledge.installation.TestSite;
import io.purser.knowledge.installation.TestSite.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Turns a case into a site: the page that it is about, what stands around it, and a first page that links there. */
final class HazardSite {

    private static final String RULES =
            """
            User-agent: *
            Disallow: /private/
            Allow: /private/public/
            Disallow: /*.php$
            Disallow: /*.pdf?
            Disallow: /forbidden-at-the-end
            """;
    private static final String HTML = "text/html; charset=utf-8";
    private static final int KIBIBYTE = 1_024;

    private HazardSite() {}

    static String path(JsonNode hazard) {
        String path = hazard.get("path").asText("/");
        return switch (hazard.get("id").asText()) {
            case "near-dup" -> "/dup-a";
            case "cap-15" -> "/many/1";
            case "robots-404", "robots-500", "robots-delay", "robots-large" -> "/";
            default -> path.split("#", 2)[0];
        };
    }

    static String details(JsonNode hazard) {
        String start = hazard.get("id").asText().equals("path-scope") ? "/docs/" : "/";
        String scope = start.equals("/") ? "host" : "path";
        int depth = hazard.get("area").asText().equals("trap") ? 10 : 3;
        String site =
                switch (hazard.get("id").asText()) {
                    case "ssrf-cname" -> "http://alias.test";
                    case "ssrf-seed" -> "http://169.254.169.254";
                    default -> World.SITE;
                };
        return "{\"source\": \"%s%s\", \"crawl_depth\": %d, \"scope\": \"%s\"}".formatted(site, start, depth, scope);
    }

    static int most(JsonNode hazard) {
        return hazard.get("id").asText().equals("cap-15") ? 15 : 10_000;
    }

    /** How often what the case is about was asked for. */
    static long fetches(JsonNode hazard, TestSite site) {
        String path = path(hazard);
        return hazard.get("id").asText().equals("retry-503")
                ? site.fetches().stream().filter(path::equals).count()
                : site.fetches().stream()
                        .filter(fetched -> !fetched.equals("/"))
                        .count();
    }

    static void serve(TestSite site, JsonNode hazard) {
        String id = hazard.get("id").asText();
        String path = path(hazard);
        site.on("/robots.txt", request -> answer(200, RULES, "text/plain"));
        site.page("/", home(hazard, path));
        site.page("/docs/", home(hazard, path));
        switch (hazard.get("area").asText()) {
            case "depth" -> depths(site);
            case "canonical" -> canonical(site, id);
            case "trap" -> trap(site, hazard.get("response").get("generator").asText());
            case "sitemap" -> sitemap(site, id, path, hazard);
            default -> {}
        }
        var answer = hazard.get("response");
        if (answer.has("generator")) {
            generated(site, path, answer);
        } else if (answer.has("chain")) {
            chain(site, path, answer);
        } else if (answer.has("then")) {
            flaky(site, path, answer);
        } else if (id.startsWith("robots-") && hazard.has("variant")) {
            site.on("/robots.txt", request -> answer(answer));
        } else if (!hazard.get("path").isNull() && !hazard.get("area").asText().equals("sitemap")) {
            site.on(path, request -> answer(answer));
        }
        if (id.equals("base-href")) {
            site.page("/based/child", page("Child", "child"));
        }
    }

    private static String home(JsonNode hazard, String path) {
        String id = hazard.get("id").asText();
        String full = id.equals("near-dup") ? path : hazard.get("path").asText("/");
        if (hazard.get("area").asText().equals("depth")) {
            full = "/d1/";
        }
        String links =
                switch (hazard.get("area").asText()) {
                    case "canonical" ->
                        "<a href=/canon>1</a> <a href=/a/../canon/>2</a> <a href=/canon#part>3</a> <a href=/canon/index.html>4</a>";
                    case "limit" ->
                        IntStream.rangeClosed(1, 40)
                                .mapToObj(i -> "<a href=/many/%d>%d</a>".formatted(i, i))
                                .collect(Collectors.joining(" "));
                    case "robots" ->
                        "<a href=/a>a</a> <a href=/b>b</a> <a href=/c>c</a> <a href=/forbidden-at-the-end>d</a>";
                    default -> "";
                };
        return page("Home", "The first page of this site.")
                .replace(
                        "</main>",
                        "</main><a href=\"%s\">to it</a> %s".formatted(full.startsWith("/") ? full : path, links));
    }

    private static void depths(TestSite site) {
        String path = "/";
        for (int depth = 1; depth <= 5; depth++) {
            path += "d" + depth + "/";
            String marker = List.of("", "one", "two", "three", "four", "five").get(depth);
            site.page(
                    path,
                    page("Depth " + marker, "level-%s-marker".formatted(marker))
                            .replace("</main>", "<a href=\"%sd%d/\">next</a></main>".formatted(path, depth + 1)));
        }
    }

    private static void canonical(TestSite site, String id) {
        String body = "<!doctype html><html><head><meta charset=\"utf-8\"><title>Canon</title></head>"
                + "<body><main><h1>Canon</h1>canon-marker</main></body></html>";
        if (id.startsWith("canon-canon") || id.startsWith("canon-a")) {
            List.of("/canon", "/canon/", "/canon/index.html").forEach(path -> site.page(path, body));
        }
        List.of("/Canon-1", "/Canon%2D1").forEach(path -> site.page(path, body));
    }

    private static void trap(TestSite site, String generator) {
        switch (generator) {
            case "infinite_calendar" -> site.otherwise(request -> calendar(request.path()));
            case "facet_explosion" -> site.otherwise(request -> facets(request.path()));
            case "relative_link_growth" ->
                site.otherwise(
                        request -> html("<h1>Growing</h1><p>%s</p><a href=\"a/b/\">on</a>".formatted(request.path())));
            default -> site.otherwise(request -> shop(request.path()));
        }
    }

    private static Answer calendar(String path) {
        var parts = path.split("/", -1);
        int year = Integer.parseInt(parts[2]);
        int month = Integer.parseInt(parts[3]);
        String next = month == 12 ? "/cal/%d/01/".formatted(year + 1) : "/cal/%d/%02d/".formatted(year, month + 1);
        String twoOn = month > 10
                ? "/cal/%d/%02d/".formatted(year + 1, month - 10)
                : "/cal/%d/%02d/".formatted(year, month + 2);
        return html("<h1>%s</h1><p>Events of %s</p><a href=%s>next</a> <a href=%s>later</a>"
                .formatted(path, path, next, twoOn));
    }

    private static Answer facets(String path) {
        var links = List.of("color", "size", "sort", "brand").stream()
                .flatMap(name -> IntStream.rangeClosed(1, 6).mapToObj(value -> with(path, name, String.valueOf(value))))
                .map(link -> "<a href=\"%s\">f</a>".formatted(link))
                .collect(Collectors.joining(" "));
        return html("<main><h1>List</h1><p>Filtered by %s</p>%s</main>".formatted(path, links));
    }

    private static String with(String path, String name, String value) {
        var parts = path.split("\\?", 2);
        var parameters = new HashMap<String, String>();
        for (String pair : (parts.length > 1 ? parts[1] : "").split("&")) {
            if (pair.contains("=")) {
                parameters.put(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        parameters.put(name, value);
        return parts[0] + "?"
                + parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
    }

    private static Answer shop(String path) {
        int sid = Math.abs((int) System.nanoTime());
        String name = path.split("\\?", 2)[0];
        return html("<main><h1>%s</h1><p>Goods of %s</p></main>".formatted(name, name)
                + List.of("/shop/", "/shop/a", "/shop/b", "/shop/c", "/shop/d").stream()
                        .map(link -> "<a href=\"%s?sid=%d\">x</a>".formatted(link, sid))
                        .collect(Collectors.joining(" ")));
    }

    private static void sitemap(TestSite site, String id, String path, JsonNode hazard) {
        site.on("/robots.txt", request -> answer(200, RULES + "Sitemap: http://site.test" + path + "\n", "text/plain"));
        switch (id) {
            case "sm-index-gz" -> {
                site.on(
                        path,
                        request -> answer(
                                200,
                                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                        + "<sitemap><loc>http://site.test/sitemap-1.xml.gz</loc></sitemap>"
                                        + "<sitemap><loc>http://site.test/sitemap-2.xml.gz</loc></sitemap></sitemapindex>",
                                "application/xml"));
                for (int i = 1; i <= 2; i++) {
                    byte[] body = gzip(CrawlTest.sitemap("http://site.test/only-in-sitemap-" + i)
                            .getBytes(UTF_8));
                    site.on(
                            "/sitemap-%d.xml.gz".formatted(i),
                            request -> Answer.of(200, Map.of("Content-Type", "application/x-gzip"), body));
                    site.page("/only-in-sitemap-" + i, page("Only " + i, "Only in sitemap " + i));
                }
            }
            case "sm-laughs" -> site.on(path, request -> answer(200, laughs(), "application/xml"));
            default ->
                site.on(
                        path,
                        request ->
                                answer(200, hazard.get("response").get("body").asText(), "application/xml"));
        }
    }

    private static String laughs() {
        var entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a%d;".formatted(i - 1)).repeat(10)));
        }
        return entities + "]><urlset><url><loc>http://site.test/&a11;</loc></url></urlset>";
    }

    private static void generated(TestSite site, String path, JsonNode answer) {
        switch (answer.get("generator").asText()) {
            case "same_body_different_date" -> {
                site.page("/dup-a", dated("Last updated: 2026-01-02"));
                site.page("/dup-b", dated("Last updated: 2026-03-04"));
            }
            case "numbered_pages" ->
                site.otherwise(
                        request -> html("<h1>Page %s</h1><p>Text %s</p>".formatted(request.path(), request.path())));
            case "redirect_chain" -> chain(site, path, answer.get("length").asInt());
            case "robots_600kib" ->
                site.on(
                        "/robots.txt",
                        request -> answer(
                                200,
                                "User-agent: *\n" + "Disallow: /nothing-here/\n".repeat(20_800)
                                        + "Disallow: /forbidden-at-the-end\n" + "Disallow: /nor-here/\n".repeat(4_800),
                                "text/plain"));
            case "div_depth_100000" ->
                site.on(path, request -> html("<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000)));
            case "gzip_1_gib_zeros" -> {
                byte[] bomb = bomb();
                site.on(
                        path,
                        request -> Answer.of(200, Map.of("Content-Type", HTML, "Content-Encoding", "gzip"), bomb));
            }
            case "html_12_mib" ->
                site.on(
                        path,
                        request ->
                                html("<main>" + "<p>Many words stand on this page.</p>".repeat(330_000) + "</main>"));
            case "endless_body" ->
                site.on(
                        path,
                        request -> new Answer(200, Map.of("Content-Type", HTML), out -> {
                            while (true) {
                                out.write("<p>There is no end to it.</p>"
                                        .repeat(100)
                                        .getBytes(UTF_8));
                            }
                        }));
            case "one_byte_per_second" ->
                site.on(
                        path,
                        request -> new Answer(200, Map.of("Content-Type", HTML), out -> {
                            for (int i = 0; i < 60; i++) {
                                out.write(new byte[] {'x'}, 0, 1);
                                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                            }
                        }));
            case "image_only_pdf" ->
                site.on(path, request -> Answer.of(200, Map.of("Content-Type", "application/pdf"), Pdfs.withoutText()));
            default -> {} // traps and sitemaps are served already
        }
    }

    private static String dated(String date) {
        return page("Duplicate", "The same text on both pages, which is long enough to be one.")
                .replace("</main>", "<p>%s</p></main>".formatted(date));
    }

    private static void chain(TestSite site, String path, JsonNode answer) {
        String from = path;
        for (JsonNode next : answer.get("chain")) {
            site.moved(from, next.asText());
            from = next.asText();
        }
        site.moved(from, answer.get("final").asText());
        site.page(answer.get("final").asText(), page("Final", "final-marker"));
    }

    /** The last of the addresses stands for the whole chain. */
    private static void chain(TestSite site, String path, int length) {
        for (int i = 0; i < length; i++) {
            String from = i == 0 ? path : "/rr-" + (length - i);
            site.moved(from, i == length - 1 ? "/r-end" : "/rr-" + (length - i - 1));
        }
        site.page("/r-end", page("End", "never reached"));
    }

    private static void flaky(TestSite site, String path, JsonNode answer) {
        var times = new AtomicInteger(answer.get("times").asInt());
        site.on(
                path,
                request -> times.getAndDecrement() > 0
                        ? Answer.of(answer.get("status").asInt(), "")
                        : answer(answer.get("then")));
    }

    private static Answer answer(JsonNode answer) {
        var headers = new HashMap<String, String>();
        answer.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        byte[] body = answer.has("body_b64")
                ? Base64.getDecoder().decode(answer.get("body_b64").asText())
                : answer.has("body_file")
                        ? Pdfs.withText()
                        : answer.path("body").asText().getBytes(UTF_8);
        return Answer.of(answer.path("status").asInt(200), headers, body);
    }

    private static Answer answer(int status, String body, String type) {
        return Answer.of(status, Map.of("Content-Type", type), body.getBytes(UTF_8));
    }

    private static Answer html(String body) {
        return Answer.of(200, "<!doctype html><html><body>%s</body></html>".formatted(body));
    }

    private static String page(String title, String text) {
        return CrawlTest.page(title, text);
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            var zeros = new byte[KIBIBYTE * KIBIBYTE];
            for (int i = 0; i < KIBIBYTE; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
