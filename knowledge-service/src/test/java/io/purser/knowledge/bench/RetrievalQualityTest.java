package io.purser.knowledge.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.purser.knowledge.embed.Embedders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A small slice of a real help site: enough to notice when retrieval gets worse, not to measure how good it is. */
class RetrievalQualityTest {

    private static final Path DATA = Path.of(System.getProperty("purser.eval", "../../shared/eval"));
    private static final int QUESTIONS = 24;
    private static final int OTHER_PAGES = 24;

    @Test
    void rightPageIsAmongTheFirstThree() throws IOException {
        var folder = DATA.resolve("knowledge/helpsite");
        assumeTrue(Files.exists(folder), "Skipped: there is no help site to measure on in " + folder.toAbsolutePath());
        var site = HelpSite.read(folder);
        var queries = site.queries().stream()
                .filter(query -> query.isAnswerable() && query.language().equals("en"))
                .limit(QUESTIONS)
                .toList();

        try (var measured = new Measured(Embedders.local(), Map.of())) {
            measured.define(pages(site, queries));
            var found = queries.stream()
                    .map(query -> measured.ask(query.alone(), query))
                    .toList();

            assertThat(found.stream()
                            .mapToDouble(ranking -> ranking.hit(3))
                            .average()
                            .orElse(0))
                    .isGreaterThan(0.75);
        }
    }

    private static List<Page> pages(Collection site, List<Query> queries) {
        Set<String> needed = queries.stream()
                .flatMap(query -> query.relevant().keySet().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        site.pages().stream().filter(page -> needed.contains(page.id())),
                        site.pages().stream()
                                .filter(page -> !needed.contains(page.id()))
                                .limit(OTHER_PAGES))
                .toList();
    }
}
