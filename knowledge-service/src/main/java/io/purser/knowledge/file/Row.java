package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Block;
import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.chunk.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or a line of records, as a document. Columns that are called {@code title}, {@code url}, {@code language} or
 * {@code labels} say more about it.
 *
 * @param number from 1
 * @param values by the columns' names, in their order
 */
record Row(int number, Map<String, String> values) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_URL = 2_048;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|]\\s*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    /** Empty when there is nothing in the row. */
    Optional<Document> document(String source) {
        String text = values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .map(value -> value.getKey() + ": " + value.getValue().strip())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(document(source, text));
    }

    private Document document(String source, String text) {
        var title = title();
        var headings = title.map(List::of).orElseGet(() -> List.of(source, "row " + number));
        return new Document(
                title.orElseGet(() -> "row " + number),
                value("url", ADDRESS.asMatchPredicate().and(url -> url.length() <= LONGEST_URL)),
                value("language", LANGUAGE.asMatchPredicate()),
                labels(),
                List.of(new Section(headings, List.of(new Block(text, false)), null)));
    }

    private Optional<String> title() {
        return Optional.ofNullable(value("title", title -> title.length() <= LONGEST_TITLE))
                .or(() -> values.values().stream()
                        .map(String::strip)
                        .filter(Row::isLikeAName)
                        .findFirst());
    }

    private static boolean isLikeAName(String value) {
        return value.length() <= LONGEST_TITLE
                && value.codePoints().filter(Character::isLetter).count() * 2 > value.length()
                && value.lines().count() == 1
                && !value.contains("@")
                && !ADDRESS.matcher(value).lookingAt();
    }

    private Set<String> labels() {
        return column("labels").stream()
                .flatMap(labels -> Arrays.stream(SEPARATOR.split(labels.strip())))
                .filter(label -> !label.isBlank())
                .collect(Collectors.toSet());
    }

    private @Nullable String value(String name, Predicate<String> is) {
        return column(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .filter(is)
                .orElse(null);
    }

    private Optional<String> column(String name) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().strip().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
