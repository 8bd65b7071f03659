package io.purser.knowledge.html;

import io.purser.knowledge.chunk.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads a web page. Keeps a core busy for up to a second, so never on an event loop. */
public final class PageReader {

    private static final Pattern REFRESH =
            Pattern.compile("(?i)^\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)");
    private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{1,60}$");
    private static final int AT_ONCE = 5;
    private static final int DEEPEST = 400;
    private static final int LONGEST_TITLE = 300;

    private final String robot;

    /** @param robot the name under which pages may address their reader */
    public PageReader(String robot) {
        this.robot = robot;
    }

    /** As the other, for a page that is called nothing when it does not say so itself. */
    public WebPage read(String html, String address, List<String> robotsHeaders) {
        return read(html, address, "", robotsHeaders);
    }

    /**
     * @param name what it is called when it does not say so itself
     * @param robotsHeaders values of {@code X-Robots-Tag}
     */
    public WebPage read(String html, String address, String name, List<String> robotsHeaders) {
        var page = Jsoup.parse(html, address);
        return depth(page) > DEEPEST
                ? tooDeep(name)
                : read(page, name, Directives.of(page, robotsHeaders.stream(), robot));
    }

    /** Whether what is no HTML may be found. */
    public boolean isListed(List<String> robotsHeaders) {
        return Directives.ofHeaders(robotsHeaders.stream(), robot).listed();
    }

    private static WebPage read(Document page, String name, Directives directives) {
        var links = directives.followed() ? links(page) : List.<String>of();
        String canonical = absolute(page, "link[rel=canonical][href]");
        String forward = forward(page);
        String language = language(page);
        Hidden.removeFrom(page);
        var scripted = Signs.scripted(page);
        Element part = MainPart.of(page);
        String own = title(page, part);
        String title = own.isEmpty() ? name : own;
        var sections = Blocks.of(title, part);
        return new WebPage(
                title,
                language,
                sections,
                links,
                canonical,
                forward,
                directives.listed(),
                signs(scripted, title, sections));
    }

    private static Set<Sign> signs(Predicate<String> scripted, String title, List<Section> sections) {
        return scripted.test(Signs.text(sections)) ? Set.of(Sign.NEEDS_JAVASCRIPT) : Signs.of(title, sections);
    }

    private static WebPage tooDeep(String name) {
        return new WebPage(name, null, List.of(), List.of(), null, null, true, Set.of(Sign.TOO_DEEP));
    }

    private static List<String> links(Document page) {
        return page.select("a[href], area[href]").stream()
                .filter(link -> !Set.of(
                                link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .contains("nofollow"))
                .map(link -> link.absUrl("href"))
                .filter(link -> link.startsWith("http"))
                .distinct()
                .toList();
    }

    private static @Nullable String absolute(Document page, String query) {
        return Optional.ofNullable(page.selectFirst(query))
                .map(element -> element.absUrl("href"))
                .filter(url -> url.startsWith("http"))
                .orElse(null);
    }

    private static @Nullable String forward(Document page) {
        return page.select("meta[http-equiv=refresh][content]").stream()
                .map(tag -> REFRESH.matcher(tag.attr("content")))
                .filter(found -> found.find() && Integer.parseInt(found.group(1)) <= AT_ONCE)
                .map(found -> org.jsoup.internal.StringUtil.resolve(
                        page.baseUri(), found.group(2).strip()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String language(Document page) {
        return Stream.of("html[lang]:lang", "body[lang]:lang", "meta[http-equiv=content-language]:content")
                .map(place -> place.split(":", 2))
                .map(place -> page.select(place[0]).attr(place[1]))
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(null);
    }

    /** The heading of the page itself; else what its window is called, without the name of the site. */
    private static String title(Document page, Element part) {
        String title = part.select("h1").stream()
                .map(heading -> Text.clean(heading.text()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> SITE_NAME.matcher(Text.clean(page.title())).replaceFirst(""));
        return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static int depth(Document page) {
        var deepest = new int[1];
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), page);
        return deepest[0];
    }
}
