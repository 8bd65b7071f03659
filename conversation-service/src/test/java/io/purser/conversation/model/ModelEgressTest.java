package io.purser.conversation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.conversation.installation.Installation;
import io.purser.conversation.installation.ModelServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models over the wire, behind the rules for what may leave the installation. */
@QuarkusTest
@QuarkusTestResource(Installation.class)
class ModelEgressTest {

    /** Shorter than the pause before a second try. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Inject
    Model model;

    @Installation.NotAllowed
    @SuppressWarnings("NullAway.Init") // by Installation
    ModelServer notAllowed;

    @Test
    void allowedPrivateModelIsAsked() {
        assertThat(said("default")).isEqualTo("Hello");
    }

    @Test
    void nameOfAnAllowedAddressIsAllowedToo() {
        assertThat(said("by-name")).isEqualTo("Hello");
    }

    @Test
    void otherPrivateModelGetsNothingAndTheOperatorIsToldWhatToSet() {
        assertThatThrownBy(() -> said("private"))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("The assistant's language model is not available at the moment.")
                .cause()
                .hasMessageContaining("not public")
                .hasMessageContaining("127.0.0.1:" + notAllowed.port())
                .hasMessageContaining("EGRESS_ALLOW");
        assertThat(notAllowed.asked()).hasValue(0);
    }

    @Test
    void metadataOfACloudAreNoModel() {
        assertThatThrownBy(() -> said("metadata"))
                .isInstanceOf(ModelUnavailable.class)
                .hasCauseInstanceOf(ModelNotAllowed.class);
    }

    @Test
    void redirectIsNotFollowed() {
        assertThatThrownBy(() -> said("redirecting")).isInstanceOf(ModelUnavailable.class);

        assertThat(notAllowed.asked()).hasValue(0);
    }

    private String said(String name) {
        var prompt =
                new Prompt(name, null, null, "user", "You are kind.", List.of(), List.of(), Duration.ofSeconds(20));
        return switch (model.next(prompt).await().atMost(PATIENCE)) {
            case Decision.Say(var text, var _) -> text;
            case Decision.Call call -> throw new AssertionError(call);
        };
    }
}
