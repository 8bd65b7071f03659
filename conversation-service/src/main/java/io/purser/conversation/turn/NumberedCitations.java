package io.purser.conversation.turn;

import io.purser.contract.event.Passage;
import io.purser.contract.id.TurnId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Citations in the text of a reply: a number after each sentence that leans on something, and at the end, after an
 * empty line, what the numbers stand for. Sentences that lean on the same page have the same number.
 */
public final class NumberedCitations {

    private static final String BEFORE_LIST = "\n\n";
    private static final Pattern LIST = Pattern.compile("\\n\\n\\[1] [^\\n]+(?:\\n\\[\\d{1,3}] [^\\n]+)*$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String END_OF_ROW = "|";

    private NumberedCitations() {}

    /** What is said, and under it the list, which is empty where it leans on nothing. */
    public record Numbered(String text, String list) {

        /** As the customer gets it. */
        public String whole() {
            return list.isEmpty() ? text : text.stripTrailing() + BEFORE_LIST + list;
        }
    }

    /** A reply with numbers for what it leans on in the turn. */
    public static Numbered in(String reply, TurnId turn, List<Entry> history) {
        return in(reply, Citations.passages(turn, history));
    }

    /** A model that has seen such lists may write its own; only ours is kept. */
    static Numbered in(String written, List<Passage> passages) {
        String reply = without(written);
        var sources = new ArrayList<String>();
        var text = new StringBuilder();
        int done = 0;
        for (var said : Citations.said(reply, passages)) {
            int end = reply.indexOf(said.sentence(), done) + said.sentence().length();
            text.append(reply, done, end).append(mark(said, sources));
            done = end;
        }
        text.append(reply, done, reply.length());
        return new Numbered(text.toString(), list(sources));
    }

    /** The words alone. Numbers are only taken for citations where the list stands under them. */
    public static String without(String text) {
        var list = LIST.matcher(text);
        if (!list.find()) {
            return text;
        }
        long sources = list.group().lines().filter(line -> !line.isEmpty()).count();
        String said = text.substring(0, list.start());
        for (long number = 1; number <= sources; number++) {
            said = said.replace(" [" + number + "]", "");
        }
        return said;
    }

    /** The last cell of a row of a table stays the last. */
    private static String mark(Citations.Said said, List<String> sources) {
        Citation citation = said.by();
        if (citation == null || said.sentence().endsWith(END_OF_ROW)) {
            return "";
        }
        String source = source(citation);
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return " [" + (sources.indexOf(source) + 1) + "]";
    }

    private static String source(Citation citation) {
        String title = SPACES.matcher(citation.title().strip()).replaceAll(" ");
        return citation.url() == null ? title : title + ", " + Objects.requireNonNull(citation.url());
    }

    private static String list(List<String> sources) {
        return IntStream.range(0, sources.size())
                .mapToObj(index -> "[" + (index + 1) + "] " + sources.get(index))
                .collect(Collectors.joining("\n"));
    }
}
