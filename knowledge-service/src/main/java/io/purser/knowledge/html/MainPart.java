package io.purser.knowledge.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of a page that is its own: without navigation, banners and what else stands on every page of a site. */
final class MainPart {

    private static final String NEVER =
            "script, style, noscript, template, iframe, object, svg, canvas, select, textarea, input, datalist, dialog";
    private static final String NAVIGATION =
            """
            nav, [role=navigation], [role=search], [role=menu], [role=menubar], .breadcrumb, .breadcrumbs, .skip-link,
            [aria-label=breadcrumb], #cookie-banner, .cookie-banner, .cookie-consent, #onetrust-consent-sdk""";
    private static final String FRAME =
            "body > header, body > footer, body > * > header, body > * > footer, aside, [role=banner], [role=contentinfo], "
                    + "[role=complementary], #header, #footer, .site-header, .site-footer, .sidebar";
    private static final double MOSTLY = 0.8;
    private static final double ALMOST_ALL = 0.9;
    private static final double ENOUGH = 0.3;
    private static final int LINKS_OF_A_MENU = 3;

    private MainPart() {}

    /** The page is changed: what is not read at all goes. */
    static Element of(Document page) {
        page.select(NEVER).remove();
        page.select(NAVIGATION).remove();
        Element part = declared(page).orElseGet(() -> remaining(page));
        removeReferences(part);
        return part;
    }

    private static Optional<Element> declared(Document page) {
        return Stream.of("main", "[role=main]")
                .map(page::selectFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> single(page));
    }

    /** One article that is most of the page. */
    private static Optional<Element> single(Document page) {
        List<Element> articles = page.select("article");
        return articles.size() == 1
                        && articles.getFirst().text().length()
                                > ENOUGH * page.body().text().length()
                ? Optional.of(articles.getFirst())
                : Optional.empty();
    }

    private static Element remaining(Document page) {
        page.select(FRAME).remove();
        page.select("ul, ol").stream().filter(MainPart::isMenu).forEach(Element::remove);
        page.select("a[href^=#]").stream()
                .filter(link -> link.text().toLowerCase(Locale.ROOT).startsWith("skip to"))
                .forEach(Element::remove);
        return page.body();
    }

    /** Lists of nothing but links tell where to read on, in words of other pages. On a page of contents they are what it says. */
    private static void removeReferences(Element part) {
        var references = part.select("ul, ol").stream()
                .filter(list -> linked(list) > ALMOST_ALL * list.text().length())
                .toList();
        int length = references.stream().mapToInt(list -> list.text().length()).sum();
        if (length < part.text().length() / 2) {
            references.forEach(Element::remove);
        }
    }

    private static boolean isMenu(Element list) {
        return list.select("a").size() >= LINKS_OF_A_MENU
                && linked(list) > MOSTLY * list.text().length();
    }

    private static int linked(Element list) {
        return list.select("a").stream().mapToInt(link -> link.text().length()).sum();
    }
}
