package io.purser.knowledge.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Takes out what no reader sees. What a visible control brings up, such as a folded answer, stays. */
final class Hidden {

    private static final Pattern STYLE = Pattern.compile("(?i)(?:^|[;{\\s])(?:"
            + "display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
            + "|(?:font-size|opacity|max-height|height|width)\\s*:\\s*0(?:\\.0+)?(?:px|em|rem|pt|%)?\\s*(?:!important\\s*)?(?:;|$|})"
            + "|(?:left|top|right|text-indent|margin-left)\\s*:\\s*-\\d{3,}"
            + "|color\\s*:\\s*transparent|clip-path\\s*:\\s*inset\\(\\s*(?:50|100)%)");
    private static final Pattern NESTED_RULES = Pattern.compile("@[^{};]+\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");
    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{1,2000})\\}");
    private static final int MOST_RULES = 2_000;

    private Hidden() {}

    static void removeFrom(Document page) {
        byStyleSheets(page);
        page.select("[hidden]:not([hidden=until-found])").forEach(element -> remove(element, page));
        page.select("[style]").stream()
                .filter(element -> STYLE.matcher(element.attr("style")).find())
                .forEach(element -> remove(element, page));
    }

    private static void byStyleSheets(Document page) {
        for (Element sheet : page.select("style")) {
            String rules = NESTED_RULES.matcher(sheet.data()).replaceAll("");
            RULE.matcher(rules).results().limit(MOST_RULES).forEach(rule -> byRule(page, rule.group(1), rule.group(2)));
        }
    }

    private static void byRule(Document page, String selector, String declarations) {
        if (STYLE.matcher(declarations).find() && selector.indexOf(':') < 0) {
            for (Element element : found(page, selector)) {
                remove(element, page);
            }
        }
    }

    private static List<Element> found(Document page, String selector) {
        try {
            return page.select(selector.strip());
        } catch (SelectorParseException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static void remove(Element element, Document page) {
        if (element != page.body() && !isBroughtUp(element, page)) {
            element.remove();
        }
    }

    private static boolean isBroughtUp(Element element, Document page) {
        String id = element.id();
        return !id.isEmpty()
                && page.select("[aria-controls],[data-target],[data-bs-target]").stream()
                        .anyMatch(control -> control.attr("aria-controls").equals(id)
                                || control.attr("data-target").equals("#" + id)
                                || control.attr("data-bs-target").equals("#" + id));
    }
}
