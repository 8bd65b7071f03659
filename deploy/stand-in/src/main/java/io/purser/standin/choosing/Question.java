package io.purser.standin.choosing;

import java.util.regex.Pattern;

/** How something is said: whether it asks for rules, for leave, or about the customer's own case. */
final class Question {

    private static final Pattern RULES =
            pattern("(how (do|can|could|would|should|to|long|much|many|often|late|soon|far)\\b|do you\\b"
                    + "|does\\b|what\\b|which\\b|when\\b|why\\b|who\\b|is (there|it possible)\\b|are (there|you)\\b|will\\b|should i\\b"
                    + "|am i allowed\\b|if i\\b|can you (tell|explain)\\b|could you (tell|explain)\\b|where can\\b).*");
    private static final Pattern LEAVE =
            pattern("((can|could|may|might) (i|we)\\b(?! please)|am i allowed\\b|is it possible\\b).*");
    private static final Pattern HOW_TO =
            pattern("(how (do|can|could|would|should|to)\\b|do you\\b|can (i|we)\\b|is it possible\\b).*");
    private static final Pattern OWN = pattern(
            ".*\\b(my|mine|our) ([\\p{L}]+ )?(order|package|parcel|delivery|shipment|account|booking|reservation|ticket"
                    + "|invoice|bill|subscription|appointment|balance|refund|return|case|purchase|flight|points|item|items|stuff)\\b.*");
    private static final Pattern BACK = pattern(
            ".*\\b(it|they|them|that|this|these|those|the (order|package|parcel|delivery|shipment|booking|reservation|ticket"
                    + "|invoice|flight|return|refund|same))\\b.*");
    private static final Pattern ANY =
            pattern(".*\\?\\s*|(how|what|which|when|why|who|where|can|could|may|do|does|is|are|will|should)\\b.*");

    private Question() {}

    static boolean isAny(String text) {
        return ANY.matcher(text).matches();
    }

    static boolean aboutRules(String text) {
        return RULES.matcher(text).matches();
    }

    static boolean asksLeave(String text) {
        return LEAVE.matcher(text).matches();
    }

    static boolean aboutWays(String text) {
        return HOW_TO.matcher(text).matches();
    }

    static boolean refersBack(String text) {
        return BACK.matcher(text).matches() || aboutOwnCase(text);
    }

    static boolean aboutOwnCase(String text) {
        return OWN.matcher(text).matches();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                "\\s*(?:and |but |so |also |please |then )*" + regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
