package io.purser.standin.choosing;

import io.purser.standin.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the names of functions say about them: which only look, and by which words customers ask for the others. */
final class Verbs {

    private static final Set<String> LOOKING =
            words("get look lookup find fetch check list show track read retrieve query"
                    + " search view calculate status info information details detail weather estimate compare validate see"
                    + " convert translate count compute price prices quote availability recommend suggest");
    private static final Set<String> EMPTY =
            words("create make start open submit place request add do process issue initiate"
                    + " file new post put perform handle begin");
    private static final List<Set<String>> ALIKE = List.of(
            words("cancel stop abort annul"),
            words("return exchange"),
            words("refund reimburse"),
            words("change update modify edit correct switch replace move moved new wrong reschedule"),
            words("book reserve schedule appointment reservation"),
            words("buy purchase order"),
            words(
                    "transfer handoff hand escalate connect human agent person people representative someone operator manager"
                            + " colleague staff support talk speak"),
            words("report complain complaint ticket problem broken damaged issue"),
            words("subscribe register signup sign enroll join"),
            words("delete remove erase close"));

    private Verbs() {}

    static boolean looks(String name) {
        List<String> words = Words.ofName(name);
        return words.stream().anyMatch(LOOKING::contains) && !isDoing(words.getFirst());
    }

    /** Stems of which one must be in a message that asks for the function. */
    static Set<String> cues(String name) {
        List<String> words = Words.ofName(name);
        List<String> telling =
                words.stream().filter(word -> !EMPTY.contains(word)).toList();
        if (telling.isEmpty()) {
            return stems(words);
        }
        return stems(EMPTY.contains(words.getFirst()) ? telling : List.of(telling.getFirst()));
    }

    private static boolean isDoing(String word) {
        return EMPTY.contains(word) || ALIKE.stream().anyMatch(group -> group.contains(word));
    }

    private static Set<String> stems(List<String> words) {
        var stems = new HashSet<String>();
        for (String word : words) {
            stems.addAll(Words.content(word));
            ALIKE.stream()
                    .filter(group -> group.contains(word))
                    .forEach(group -> stems.addAll(Words.content(String.join(" ", group))));
        }
        return stems;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
