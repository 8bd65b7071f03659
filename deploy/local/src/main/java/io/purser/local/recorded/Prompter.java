package io.purser.local.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows which call has to come next in one session, and notes each one that came instead. */
final class Prompter {

    private static final int EXCERPT = 120;

    private final List<RecordedCall> expected;
    private final List<String> wrong = new ArrayList<>();
    private int made;

    Prompter(List<RecordedCall> expected) {
        this.expected = List.copyOf(expected);
    }

    /** What the tool answered in the recording, if it was called like this at this point. */
    synchronized Optional<String> call(String tool, JsonNode arguments) {
        if (made < expected.size() && expected.get(made).isCall(tool, arguments)) {
            return Optional.of(expected.get(made++).output());
        }
        wrong.add("call %d was %s".formatted(made + 1, excerpt(tool + " " + arguments)));
        return Optional.empty();
    }

    synchronized int made() {
        return made;
    }

    /** What was wrong with the calls, now that the session is over. */
    synchronized List<String> differences() {
        var differences = new ArrayList<>(wrong);
        if (made < expected.size()) {
            differences.add("%d of %d calls were made".formatted(made, expected.size()));
        }
        return List.copyOf(differences);
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
