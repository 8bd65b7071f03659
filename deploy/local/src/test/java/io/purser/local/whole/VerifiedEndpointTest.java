package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Entry;
import io.purser.local.client.Purser;
import io.purser.local.client.Session;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A tool that is called only for customers who have proven that their phone is theirs. */
@WithWhole
class VerifiedEndpointTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Test
    void callWaitsForTheCodeAndIsThenMadeOnce(Whole whole) {
        String phone = "+15550100042";
        Session session = session(whole, phone);

        session.say("Please book it.");

        assertThat(whole.tools().booked(session.id())).isZero();
        assertThat(isVerified(whole, session)).isFalse();
        assertThat(whole.tools().texts(phone)).hasSize(1);

        session.say("Is " + other(code(whole, phone)) + " the code?");

        assertThat(whole.tools().booked(session.id())).isZero();
        assertThat(outputs(session)).anyMatch(output -> output.contains("The code is wrong"));

        session.say("Then it is " + code(whole, phone) + ".");

        assertThat(whole.tools().booked(session.id())).isEqualTo(1);
        assertThat(isVerified(whole, session)).isTrue();
        assertThat(whole.tools().texts(phone)).hasSize(1);
        assertThat(outputs(session)).contains("It is booked.");
    }

    private static Session session(Whole whole, String phone) {
        String tool = "book_" + UUID.randomUUID().toString().substring(0, 8);
        String assistant =
                whole.assistantThatPlays(Scripts.callThenSay(tool, "{\"what\": \"it\"}", "One moment, please."));
        ObjectNode definition = whole.tools().definition(tool, whole.tools().url("book"));
        ((ObjectNode) definition.path("meta")).put("verified_endpoint", true);
        ObjectNode policy = definition.putObject("policy").put("type", "one_time_code");
        policy.putObject("policy_details")
                .put("account_sid", "AC0123456789abcdef0123456789abcdef")
                .put("auth_token", "hush")
                .put("from", "+15550009999")
                .put("base_url", "http://" + whole.tools().hostAndPort());
        whole.give(assistant, definition);
        return new Session(whole.purser(), assistant, "verified-" + UUID.randomUUID(), "phone:" + phone);
    }

    private static List<String> outputs(Session session) {
        return session.history().stream()
                .filter(Entry.Tool.class::isInstance)
                .map(entry -> ((Entry.Tool) entry).output().asText())
                .toList();
    }

    private static boolean isVerified(Whole whole, Session session) {
        return whole.purser()
                .get("/v1/Sessions/" + Purser.segment(session.id()))
                .orThrow()
                .path("verified")
                .asBoolean();
    }

    private static String code(Whole whole, String phone) {
        var code = CODE.matcher(whole.tools().texts(phone).getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String other(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
