package io.purser.guardrails.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** E-mail addresses, also where the sign is written as a word in brackets. */
final class EmailAddresses implements Recogniser {

    /** Lengths that RFC 5321 sets. */
    private static final int LOCAL_AT_MOST = 64;

    private static final Pattern DOMAIN = Pattern.compile("[\\pL\\pN-]{1,63}(?:\\.[\\pL\\pN-]{1,63}){1,8}");
    private static final Pattern SPELLED = Pattern.compile(
            "(?i)(?<![\\w.+-])[\\w.+-]{1,64}+ ?(?:[\\[(]at[\\])]) ?[\\w-]{1,63}(?: ?(?:\\.|[\\[(](?:dot|punkt)[\\])]) ?[\\w-]{1,63}){1,4}");

    @Override
    public List<PersonalData> find(String text) {
        var found = new ArrayList<PersonalData>();
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = start(text, at, done);
            int end = end(text, at);
            if (start < at && end > at) {
                found.add(address(start, end));
                done = end;
            }
        }
        SPELLED.matcher(text).results().forEach(spelled -> found.add(address(spelled.start(), spelled.end())));
        return found;
    }

    private static PersonalData address(int start, int end) {
        return new PersonalData(PersonalType.EMAIL_ADDRESS, start, end, 1);
    }

    private static int start(String text, int at, int done) {
        int start = at;
        while (start > Math.max(done, at - LOCAL_AT_MOST) && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && text.charAt(start) == '.') {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'&".indexOf(c) >= 0;
    }

    /** Where its domain ends, or the sign itself when there is none. */
    private static int end(String text, int at) {
        var domain = DOMAIN.matcher(text).region(at + 1, text.length());
        if (!domain.lookingAt()) {
            return at;
        }
        int end = domain.end();
        while (text.charAt(end - 1) == '-') {
            end--;
        }
        return end;
    }
}
