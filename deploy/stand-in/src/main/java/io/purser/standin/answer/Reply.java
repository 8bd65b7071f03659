package io.purser.standin.answer;

import java.util.ArrayList;
import java.util.List;

/** What the model says: text, calls or both. */
public record Reply(String text, List<Call> calls) {

    /** A wish to call; the arguments are sent as they are, also when they are no JSON. */
    public record Call(String name, String arguments) {}

    public Reply {
        calls = List.copyOf(calls);
    }

    public static Reply text(String text) {
        return new Reply(text, List.of());
    }

    /** The first {@code most} characters of what is said, text before arguments. */
    public Reply first(int most) {
        var kept = new ArrayList<Call>();
        int left = most - text.length();
        for (Call call : calls) {
            if (left <= 0) {
                break;
            }
            kept.add(new Call(call.name(), first(call.arguments(), left)));
            left -= call.arguments().length();
        }
        return new Reply(first(text, most), kept);
    }

    private static String first(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
