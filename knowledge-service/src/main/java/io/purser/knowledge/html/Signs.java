package io.purser.knowledge.html;

import io.purser.knowledge.chunk.Block;
import io.purser.knowledge.chunk.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Looks for what is wrong with a page. Each word list is a hint and no proof, so only short pages are taken for error pages. */
final class Signs {

    private static final Pattern NOT_FOUND =
            Pattern.compile("(?i)\\b404\\b|\\bpage (?:was |is |could )?not (?:be )?found"
                    + "|page (?:doesn.t|does not|no longer) exist|(?:couldn.t|could not|can.t|cannot) (?:find|be found)"
                    + "|no encontrada|no existe|introuvable|n.existe p(?:as|lus)|nicht gefunden|não encontrada|non trovata"
                    + "|页面不存在|找不到|未找到|無此頁|ページが見つかりません|찾을 수 없");
    private static final Pattern SCRIPTED_MOVE = Pattern.compile("location(?:\\.href|\\.replace|\\.assign)?\\s*[=(]");
    private static final Pattern TO_AN_ASSISTANT =
            Pattern.compile("(?im)^\\W*(?:assistant|system|chatbot|ai)\\s*:\\s*\\w"
                    + "|(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|above|earlier|preceding)? ?(?:instructions|prompts|rules)"
                    + "|(?:from now on|instead),? (?:you|call|always|reply)|you are now (?:an?|the|in) "
                    + "|call the \\w+ (?:tool|function)|(?:reveal|print|repeat) (?:your|the) (?:system )?prompt"
                    + "|do not (?:tell|inform|mention to) the (?:user|customer)");
    private static final int SHORT = 100;
    private static final int HARDLY_ANY = 8;
    private static final int LETTERS_OF_A_WORD = 5;

    private Signs() {}

    /** Whether the page's text would be made by scripts, given what was found on it. To be asked for before scripts are taken out. */
    static Predicate<String> scripted(Document page) {
        boolean bare = words(page.body().text()) <= HARDLY_ANY
                && !page.select("script").isEmpty();
        boolean plain = moves(page) || isShell(page);
        return text -> bare && (plain || words(text) == 0);
    }

    static Set<Sign> of(String title, List<Section> sections) {
        var signs = EnumSet.noneOf(Sign.class);
        String text = text(sections);
        if (text.isBlank()) {
            signs.add(Sign.NO_TEXT);
        }
        if (isNotFound(title, sections, text)) {
            signs.add(Sign.SOFT_404);
        }
        if (TO_AN_ASSISTANT.matcher(text).find()) {
            signs.add(Sign.SUSPECTED_INJECTION);
        }
        return signs;
    }

    static String text(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isNotFound(String title, List<Section> sections, String text) {
        boolean said = NOT_FOUND.matcher(title).find()
                || sections.stream()
                        .limit(1)
                        .flatMap(first -> first.headings().reversed().stream().limit(1))
                        .anyMatch(heading -> NOT_FOUND.matcher(heading).find());
        return words(text) <= SHORT && said;
    }

    private static boolean moves(Document page) {
        return page.select("script").stream()
                .anyMatch(script -> SCRIPTED_MOVE.matcher(script.data()).find());
    }

    private static boolean isShell(Document page) {
        return !page.select("#root, #app, #__next, #__nuxt, app-root").isEmpty()
                || page.select("noscript").text().toLowerCase(Locale.ROOT).contains("javascript");
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : Math.max(text.strip().split("\\s+").length, text.length() / LETTERS_OF_A_WORD / 4);
    }
}
