package io.purser.knowledge.file;

import io.purser.knowledge.chunk.Section;
import io.purser.knowledge.file.PdfPage.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the letters of a PDF tell of its structure, as it has no other.
 *
 * @param headings sizes of letters that headings have, the largest first; none where it is not clear
 * @param running what stands on many pages, such as a footer, with its numbers left out
 */
record PdfLayout(List<Integer> headings, Set<String> running) {

    private static final double LARGER = 1.15;
    private static final int LONGEST_HEADING = 120;
    private static final double MOST_HEADINGS = 0.25;
    private static final int MOST_LEVELS = 4;
    private static final int PAGES_TO_TELL = 4;
    private static final double MANY_PAGES = 0.5;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static PdfLayout of(List<PdfPage> pages) {
        return new PdfLayout(headings(pages), running(pages));
    }

    /** A section for each page, and in it for each heading. */
    List<Section> sections(String title, List<PdfPage> pages) {
        var outline = new Outline(title);
        for (PdfPage page : pages) {
            outline.page(page.number());
            page.paragraphs().stream()
                    .filter(paragraph -> !running.contains(like(paragraph)))
                    .forEach(paragraph -> add(paragraph, outline));
        }
        return outline.sections();
    }

    private void add(Paragraph paragraph, Outline outline) {
        int level = headings.indexOf(paragraph.size());
        if (level >= 0 && mayBeHeading(paragraph)) {
            outline.heading(level + 1, paragraph.text().replace('\n', ' '));
        } else {
            outline.block(paragraph.text(), true);
        }
    }

    private static List<Integer> headings(List<PdfPage> pages) {
        int body = body(pages);
        var larger = all(pages)
                .filter(paragraph -> paragraph.size() >= body * LARGER && mayBeHeading(paragraph))
                .toList();
        return larger.size() > MOST_HEADINGS * all(pages).count() + 1
                ? List.of()
                : larger.stream()
                        .map(Paragraph::size)
                        .distinct()
                        .sorted((one, other) -> other - one)
                        .limit(MOST_LEVELS)
                        .toList();
    }

    /** The size that most letters have. */
    private static int body(List<PdfPage> pages) {
        Map<Integer, Integer> letters = all(pages)
                .collect(Collectors.toMap(
                        Paragraph::size, paragraph -> paragraph.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static boolean mayBeHeading(Paragraph paragraph) {
        String text = paragraph.text();
        return text.length() <= LONGEST_HEADING && text.codePoints().anyMatch(Character::isLetter);
    }

    private static Set<String> running(List<PdfPage> pages) {
        if (pages.size() < PAGES_TO_TELL) {
            return Set.of();
        }
        Map<String, Long> counts = pages.stream()
                .flatMap(page -> page.paragraphs().stream().map(PdfLayout::like).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > MANY_PAGES * pages.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String like(Paragraph paragraph) {
        return NUMBER.matcher(paragraph.text()).replaceAll("#");
    }

    private static Stream<Paragraph> all(List<PdfPage> pages) {
        return pages.stream().flatMap(page -> page.paragraphs().stream());
    }
}
