package io.purser.standin.telling;

import io.purser.standin.language.Sentences;
import io.purser.standin.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the sentences out of one passage, line by line. Headings become context, also those that only look like one: a line in
 * bold, and a short line of its own without a mark at its end. Marks of Markdown are left out.
 */
final class Markup {

    private static final Pattern HEADING = Pattern.compile(
            "^\\s*#{1,6}\\s+(.*?)\\s*#*$|^(?:[Tt]itle|[Hh]eading|[Ss]ection):\\s*(.*)$|^\\[([^\\]]{2,150})\\]$");
    private static final Pattern BOLD_HEADING =
            Pattern.compile("^\\s*(\\*\\*|__)((?:(?!\\1).){1,150})(?<![.!…])\\1:?\\s*$");
    private static final Pattern TITLE = Pattern.compile("\\p{Lu}[^\\d\\n]{0,80}[^\\d\\n.!?…:;,\"'”’)]");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•+]|\\d{1,2}[.)])\\s+(.*)$");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|(.*)\\|\\s*$");
    private static final Pattern NOISE =
            Pattern.compile("(?i)^\\s*(?:</?[\\w-]+[^>]*>|-{3,}|={3,}|`{3}.*|\\*{3}|\\|[\\s:|-]+\\|"
                    + "|\\[?\\d+\\]?[.)]?|(?:source|score|url|id|file|document|rank)s?\\s*[:=].*|\\[?\\d*\\]?\\s*\\S+\\.(?:md|html?|txt|pdf)\\b.*"
                    + "|\\[\\d+\\].{0,80}\\((?:score)?[ :=]*[01]?\\.\\d+\\).*)\\s*$");

    private static final int LONGEST = 20_000;
    private static final int SENTENCE = 600;
    private static final int WORDS_OF_A_TITLE = 8;

    private final int passage;
    private final String title;
    private final List<Quotable> sentences = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String heading = "";
    private String part = "";
    private String lead = "";
    private List<String> columns = List.of();

    Markup(int passage, String title) {
        this.passage = passage;
        this.title = title;
    }

    List<Quotable> read(String text) {
        text.substring(0, Math.min(LONGEST, text.length())).lines().forEach(this::line);
        endParagraph();
        if (sentences.isEmpty()) {
            add(part, "");
        }
        return List.copyOf(sentences);
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bold = BOLD_HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        Matcher row = ROW.matcher(line);
        if (line.isBlank() || NOISE.matcher(line).matches()) {
            endParagraph();
        } else if (heading.matches()) {
            endParagraph();
            beginSection(Stream.of(1, 2, 3)
                    .map(heading::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(""));
        } else if (paragraph.isEmpty() && bold.matches()) {
            beginPart(bold.group(2));
        } else if (item.matches()) {
            endParagraph();
            add(item.group(1), lead);
        } else if (row.matches()) {
            endParagraph();
            row(row.group(1));
        } else {
            paragraph.append(line.strip()).append(' ');
        }
    }

    private void beginSection(String name) {
        heading = plain(name);
        beginPart("");
    }

    private void beginPart(String name) {
        part = plain(name);
        lead = "";
        columns = List.of();
    }

    private void endParagraph() {
        String text = paragraph.toString().strip();
        paragraph.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (isTitle(text)) {
            beginPart(text);
            return;
        }
        lead = text.endsWith(":") ? plain(text) : "";
        Sentences.of(text).stream().filter(sentence -> !sentence.endsWith(":")).forEach(sentence -> add(sentence, ""));
    }

    /** The first row names the columns; each other one reads "first: column second, column third". */
    private void row(String cells) {
        List<String> values =
                List.of(cells.split("\\|")).stream().map(Markup::plain).toList();
        if (columns.isEmpty()) {
            columns = values;
            return;
        }
        var told = new ArrayList<String>();
        for (int i = 1; i < values.size(); i++) {
            String column =
                    values.size() > 2 && i < columns.size() ? columns.get(i).toLowerCase(Locale.ROOT) + " " : "";
            told.add(column + values.get(i));
        }
        add(values.getFirst() + ": " + String.join(", ", told), String.join(" ", columns));
    }

    private void add(String text, String under) {
        String whole = plain(text);
        String sentence = whole.length() > SENTENCE ? whole.substring(0, SENTENCE) + "…" : whole;
        if (sentence.length() > 2) {
            String near = joined(part.isEmpty() ? heading : part, under.replaceAll(":$", ""));
            String context = joined(title, heading, part, under.replaceAll(":$", ""));
            sentences.add(new Quotable(Sentences.whole(sentence), near, context, passage));
        }
    }

    private static String joined(String... parts) {
        return String.join(" ", parts).strip().replaceAll("\\s+", " ");
    }

    private static boolean isTitle(String text) {
        return TITLE.matcher(text).matches() && Words.of(text).size() <= WORDS_OF_A_TITLE;
    }

    private static String plain(String text) {
        return text.replaceAll("!?\\[([^\\[\\]]{0,300})\\]\\([^()]{0,500}\\)", "$1")
                .replaceAll("\\*\\*|__|`|~~", "")
                .replaceAll("(?<=^|\\s)[*_](?=\\S)|(?<=\\S)[*_](?=\\s|[.,;:!?]|$)", "")
                .strip();
    }
}
