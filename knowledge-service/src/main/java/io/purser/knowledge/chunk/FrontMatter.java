package io.purser.knowledge.chunk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** What a Markdown document says of itself before it begins: {@code title}, {@code url}, {@code language}, {@code labels}. */
record FrontMatter(Map<String, List<String>> fields) {

    private static final Pattern BETWEEN_LABELS = Pattern.compile("[\\[\\],\"']+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1,2000}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    static FrontMatter of(Node document) {
        var matter = new YamlFrontMatterVisitor();
        document.accept(matter);
        return new FrontMatter(matter.getData());
    }

    Optional<String> title() {
        return values("title").findFirst();
    }

    @Nullable
    String url() {
        return values("url").filter(ADDRESS.asMatchPredicate()).findFirst().orElse(null);
    }

    @Nullable
    String language() {
        return values("language")
                .filter(LANGUAGE.asMatchPredicate())
                .findFirst()
                .orElse(null);
    }

    /** As a list, or with commas between them. */
    Set<String> labels() {
        return values("labels")
                .flatMap(value -> Arrays.stream(BETWEEN_LABELS.split(value)))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toSet());
    }

    private Stream<String> values(String name) {
        return fields.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty());
    }
}
