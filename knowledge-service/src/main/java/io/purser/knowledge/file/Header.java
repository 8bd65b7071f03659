package io.purser.knowledge.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The names of a table's columns. */
final class Header {

    /** How many rows are needed to tell. */
    static final int LOOKED_AT = 20;

    private static final int LONGEST = 80;
    private static final Pattern DATA =
            Pattern.compile("[-+]?[\\d.,:/ %$€£-]*\\d[\\d.,:/ %$€£-]*|(?i)https?://\\S+|\\S+@\\S+|true|false");

    private final List<String> names;
    private final boolean inTheFile;

    private Header(List<String> names, boolean inTheFile) {
        this.names = names;
        this.inTheFile = inTheFile;
    }

    static Header of(List<List<String>> rows) {
        boolean named = !rows.isEmpty() && isNames(rows.getFirst());
        return new Header(named ? distinct(rows.getFirst()) : List.of(), named);
    }

    boolean isInTheFile() {
        return inTheFile;
    }

    /** From 0. */
    String column(int index) {
        String name = index < names.size() ? names.get(index) : "";
        return name.isEmpty() ? "Column " + (index + 1) : name;
    }

    /** Names are short, no data, and not twice the same. */
    private static boolean isNames(List<String> cells) {
        var seen = new HashSet<String>();
        var named = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(cell ->
                                cell.length() <= LONGEST && !DATA.matcher(cell).matches() && seen.add(cell));
    }

    private static List<String> distinct(List<String> cells) {
        var names = new ArrayList<String>();
        cells.forEach(cell -> names.add(cell.strip()));
        return List.copyOf(names);
    }
}
