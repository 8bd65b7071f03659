package io.purser.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.contract.id.AssistantId;
import io.purser.contract.rest.ApiException;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

    @Test
    void namedAssistantIsFound() {
        assertThat(Attachment.assistant(Buffer.buffer("{\"name\":\"x\",\"assistant_id\":\"aia_asst_1\"}")))
                .contains(new AssistantId("aia_asst_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"assistant_id\":null}"})
    void withoutOneNothingIsAttached(String body) {
        assertThat(Attachment.assistant(Buffer.buffer(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"assistant_id\":7}", "{\"assistant_id\":\" \"}", "{\"assistant_id\":{}}"})
    void anythingElseIsRefused(String body) {
        assertThatThrownBy(() -> Attachment.assistant(Buffer.buffer(body))).isInstanceOf(ApiException.class);
    }
}
