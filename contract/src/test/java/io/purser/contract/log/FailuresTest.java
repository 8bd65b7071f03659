package io.purser.contract.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** An outage is waited out, a poison record is not. */
class FailuresTest {

    @Test
    void brokenConnectionPasses() {
        assertThat(Failures.pass(new CompletionException(new IOException("reset"))))
                .isTrue();
    }

    @Test
    void unreadableEventStaysUnreadable() {
        var failure = catchThrowable(() -> Codec.event("TurnExpired", new byte[] {1, 2, 3}));

        assertThat(failure).hasCauseInstanceOf(IOException.class);
        assertThat(Failures.pass(failure)).isFalse();
    }

    @Test
    void faultInOurCodeDoesNotPass() {
        assertThat(Failures.pass(new IllegalStateException("no"))).isFalse();
    }
}
