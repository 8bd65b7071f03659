package io.purser.conversation.turn;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the model can have from what it writes: what the customer and the assistant have said and what the model was instructed,
 * and what tools and passages told it, which may be a stranger's words.
 */
public record Origins(String said, String told) {

    /** Characters of either, the newest. */
    private static final int READ = 60_000;

    /** Of a longer value only so much is looked for. */
    private static final int LONGEST = 200;

    /** @param history as the model sees it */
    public static Origins of(String instructions, List<Entry> history) {
        return new Origins(
                text(Stream.concat(history.reversed().stream().flatMap(Origins::said), Stream.of(instructions))),
                text(history.reversed().stream().flatMap(Origins::told)));
    }

    /** Whether there are values, and each of them was told by tools or passages and said by nobody. */
    public boolean isFromToolsOnly(List<String> values) {
        return !values.isEmpty() && values.stream().map(Origins::plain).allMatch(this::isFromToolsOnly);
    }

    private boolean isFromToolsOnly(String value) {
        return !value.isBlank() && !isIn(value, said) && isIn(value, told);
    }

    private static Stream<String> said(Entry entry) {
        return switch (entry) {
            case Entry.FromCustomer customer -> customer.withheld() ? Stream.empty() : Stream.of(customer.text());
            case Entry.FromAssistant assistant -> Stream.of(assistant.text());
            case Entry.FromPerson person -> Stream.of(person.text());
            case Entry.Outcome _ -> Stream.empty();
        };
    }

    private static Stream<String> told(Entry entry) {
        return entry instanceof Entry.Outcome outcome ? Stream.of(outcome.output()) : Stream.empty();
    }

    private static String text(Stream<String> texts) {
        String all = texts.collect(Collectors.joining("\n"));
        return plain(all.substring(0, Math.min(all.length(), READ)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** As a whole word, or as several. */
    private static boolean isIn(String value, String text) {
        String looked = value.substring(0, Math.min(value.length(), LONGEST));
        for (int at = text.indexOf(looked); at >= 0; at = text.indexOf(looked, at + 1)) {
            if (isEdge(text, at) && isEdge(text, at + looked.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
