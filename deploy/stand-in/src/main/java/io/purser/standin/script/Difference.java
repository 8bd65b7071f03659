package io.purser.standin.script;

import java.util.Optional;

/** What tells a request from the recording, in words for the one who has to find the cause. */
final class Difference {

    private static final int EXCERPT = 60;

    private Difference() {}

    static Optional<String> between(Event recorded, Event seen) {
        return switch (recorded) {
            case Event.Said a
            when seen instanceof Event.Said b && a.role().equals(b.role()) -> texts(a.text(), b.text());
            case Event.Asked a when seen instanceof Event.Asked b -> calls(a, b);
            case Event.Told a when seen instanceof Event.Told b -> results(a, b);
            default -> Optional.of("the recording has %s, the request %s.".formatted(name(recorded), name(seen)));
        };
    }

    private static Optional<String> texts(String recorded, String seen) {
        if (recorded.equals(seen)) {
            return Optional.empty();
        }
        int at = firstDifference(recorded, seen);
        return Optional.of("from character %d the recording has '%s', the request '%s'."
                .formatted(at, excerpt(recorded, at), excerpt(seen, at)));
    }

    private static Optional<String> calls(Event.Asked recorded, Event.Asked seen) {
        if (recorded.calls().size() != seen.calls().size()) {
            return Optional.of("the recording has %d calls, the request %d."
                    .formatted(recorded.calls().size(), seen.calls().size()));
        }
        for (int i = 0; i < recorded.calls().size(); i++) {
            if (!recorded.calls().get(i).same(seen.calls().get(i))) {
                return Optional.of("the recording calls %s, the request %s."
                        .formatted(
                                text(recorded.calls().get(i)), text(seen.calls().get(i))));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> results(Event.Told recorded, Event.Told seen) {
        if (seen.call() < 0) {
            return Optional.of("its tool_call_id names no call of the step before.");
        }
        if (recorded.call() != seen.call()) {
            return Optional.of("the recording has the result of call %d, the request of call %d."
                    .formatted(recorded.call() + 1, seen.call() + 1));
        }
        return texts(recorded.text(), seen.text());
    }

    private static String name(Event event) {
        return switch (event) {
            case Event.Said said -> "a text of the " + said.role();
            case Event.Asked asked -> "calls of the assistant";
            case Event.Told told -> "a tool result";
        };
    }

    private static String text(Event.Call call) {
        return excerpt(call.name() + " " + call.arguments(), 0);
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String excerpt(String text, int from) {
        return text.length() <= from + EXCERPT ? text.substring(from) : text.substring(from, from + EXCERPT) + "…";
    }
}
