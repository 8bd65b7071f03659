package io.purser.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.id.MessageId;
import io.purser.contract.log.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final String EMAIL = "[EMAIL_000000001]";
    private static final String PHONE = "[PHONE_000000002]";

    @Test
    void onlyThoseInTheTextGoWithIt() {
        var both = new Placeholders(Map.of(EMAIL, "a", PHONE, "b"));

        assertThat(both.in("write to " + EMAIL).sealed()).containsOnly(Map.entry(EMAIL, "a"));
        assertThat(both.in("hello")).isEqualTo(Placeholders.NONE);
    }

    @Test
    void oldestIsForgottenWhenThereAreTooMany() {
        var many = new LinkedHashMap<String, String>();
        IntStream.range(0, 500).forEach(i -> many.put("[EMAIL_%09d]".formatted(i), "sealed"));

        var more = new Placeholders(many).and(new Placeholders(Map.of(PHONE, "b")));

        assertThat(more.sealed())
                .hasSize(500)
                .containsKeys(PHONE, "[EMAIL_000000001]")
                .doesNotContainKey("[EMAIL_000000000]");
    }

    @Test
    void otherWordsStandInTheirPlaces() {
        String text = "from " + EMAIL + " to " + PHONE + ", not [EMAIL], [email_1] or [E_1]";

        assertThat(Placeholders.replaced(text, Map.of(EMAIL, "a$1\\")::get))
                .isEqualTo("from a$1\\ to " + PHONE + ", not [EMAIL], [email_1] or [E_1]");
        assertThat(Placeholders.places(text).map(found -> found.group()).collect(Collectors.toList()))
                .containsExactly(EMAIL, PHONE);
    }

    @Test
    void replyWithoutAnyIsWrittenAndReadAsBeforeThereWereAny() throws Exception {
        var plain = new Reply(new MessageId("aia_msg_1"), "Hi", false);
        var filled =
                new Reply(new MessageId("aia_msg_1"), "Hi " + EMAIL, false, new Placeholders(Map.of(EMAIL, "a")), null);

        assertThat(Json.MAPPER.writeValueAsString(plain)).doesNotContain("placeholders");
        for (var reply : new Reply[] {plain, filled}) {
            assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(reply), Reply.class))
                    .isEqualTo(reply);
        }
    }
}
