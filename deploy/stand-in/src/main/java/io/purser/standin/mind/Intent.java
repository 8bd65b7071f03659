package io.purser.standin.mind;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.arguments.Source;
import io.purser.standin.chat.Message;
import io.purser.standin.language.Words;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the customer is after: this turn's words, and those of turns before when these only answer a question. */
final class Intent {

    private static final int LONGEST_ANSWER = 14;
    private static final Pattern QUESTION =
            Pattern.compile("(?is).*\\?\\s*|(?:how|what|which|when|why|who|where|can|could|do|does)\\b.*");

    private Intent() {}

    static Source of(Turn turn) {
        String said = Courtesy.without(turn.said());
        List<String> earlier = turn.saidEarlier();
        if (answers(turn, said)) {
            String whole = asked(turn) + "\n" + said;
            return new Source(whole, whole, said, earlier, known(turn));
        }
        String whole = FollowUp.whole(said, earlier).orElse(said);
        return new Source(whole, whole, "", earlier, known(turn));
    }

    private static boolean answers(Turn turn, String said) {
        return Asking.asked(turn.lastReply())
                && !turn.saidEarlier().isEmpty()
                && !QUESTION.matcher(said).matches()
                && Words.of(said).size() <= LONGEST_ANSWER;
    }

    /** Back over all answers, to what was wanted in the first place. */
    private static String asked(Turn turn) {
        var said = new LinkedList<String>();
        for (Message message : turn.before().reversed()) {
            if (message instanceof Message.User user) {
                said.addFirst(Courtesy.without(user.text()));
            } else if (message instanceof Message.Assistant reply && !said.isEmpty() && !Asking.asked(reply.text())) {
                break;
            }
        }
        return String.join("\n", said);
    }

    /** Arguments of earlier calls, the newest winning. */
    private static Map<String, JsonNode> known(Turn turn) {
        var known = new HashMap<String, JsonNode>();
        for (Done done : turn.doneEarlier()) {
            for (Map.Entry<String, JsonNode> field : done.arguments().properties()) {
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                    known.put(field.getKey(), field.getValue());
                }
            }
        }
        return known;
    }
}
