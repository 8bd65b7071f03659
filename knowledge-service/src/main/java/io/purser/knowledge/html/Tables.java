package io.purser.knowledge.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Tables as Markdown. A table that only puts things in their place is none. */
final class Tables {

    private static final int MOST_COLUMNS = 50;

    private Tables() {}

    static boolean isData(Element table) {
        boolean simple =
                table.select("table table, h1, h2, h3, h4, h5, h6, pre, ul ul").isEmpty();
        boolean wide = rows(table).stream().filter(row -> row.size() > 1).count() > 1;
        return simple && (wide || !table.select("th").isEmpty());
    }

    static String markdown(Element table) {
        var lines = new ArrayList<String>();
        var caption = table.selectFirst("caption");
        if (caption != null) {
            lines.add("**" + Text.markdown(caption.text()) + "**\n");
        }
        var rows = rows(table);
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i)));
            if (i == 0) {
                lines.add(rows.getFirst().stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |")));
            }
        }
        return String.join("\n", lines);
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tr").stream()
                .map(row -> row.select("> th, > td").stream()
                        .limit(MOST_COLUMNS)
                        .map(cell -> Text.markdown(cell.text()).replace("|", "\\|"))
                        .toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
