package io.purser.knowledge.html;

import io.purser.knowledge.chunk.Section;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a web page says, and what it says about itself.
 *
 * @param language of its text, as in {@code en}, when it names one
 * @param links absolute, in their order, those that are not to be followed left out
 * @param canonical the address under which it wants to be known
 * @param forward where it sends its reader at once
 * @param listed whether its owner lets it be found
 */
public record WebPage(
        String title,
        @Nullable String language,
        List<Section> sections,
        List<String> links,
        @Nullable String canonical,
        @Nullable String forward,
        boolean listed,
        Set<Sign> signs) {

    public WebPage {
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        signs = Set.copyOf(signs);
    }
}
