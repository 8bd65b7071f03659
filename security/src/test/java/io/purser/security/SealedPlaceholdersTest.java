package io.purser.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.Header;
import io.purser.contract.event.Placeholders;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedPlaceholdersTest {

    private static final String VALUE = "ada@example.com";

    private final SealedPlaceholders placeholders =
            new SealedPlaceholders(new SealedSecrets("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", List.of()));
    private final Header here = header("AC1", "demo");

    @Test
    void sameValueHasTheSamePlaceholderThroughoutASession() {
        String first = placeholders.of("EMAIL", VALUE, here);

        assertThat(first).matches("\\[EMAIL_\\d{9}]");
        assertThat(placeholders.of("EMAIL", VALUE, header("AC1", "demo"))).isEqualTo(first);
        assertThat(placeholders.of("EMAIL", "bob@example.com", here)).isNotEqualTo(first);
        assertThat(placeholders.of("EMAIL", VALUE, header("AC1", "other"))).isNotEqualTo(first);
        assertThat(placeholders.of("EMAIL", VALUE, header("AC2", "demo"))).isNotEqualTo(first);
    }

    @Test
    void valueComesBackInItsSessionOnly() {
        String placeholder = placeholders.of("EMAIL", VALUE, here);
        var sealed = new Placeholders(Map.of(placeholder, placeholders.seal(VALUE, here)));
        String text = "to " + placeholder + " and [EMAIL_000000007]";

        assertThat(sealed.toString()).doesNotContain(VALUE);
        assertThat(placeholders.restored(text, sealed, here)).isEqualTo("to " + VALUE + " and [EMAIL_000000007]");
        assertThat(placeholders.restored(text, sealed, here, String::toUpperCase))
                .startsWith("to ADA@EXAMPLE.COM and");
        assertThat(placeholders.restored(text, sealed, header("AC1", "other"))).isEqualTo(text);
        assertThat(placeholders.restored(text, sealed, header("AC2", "demo"))).isEqualTo(text);
    }

    private static Header header(String account, String session) {
        return Header.first(
                EventId.create(),
                Instant.EPOCH,
                Instant.EPOCH,
                new AccountId(account),
                new AssistantId("aia_asst_1"),
                new SessionId(session));
    }
}
