package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.client.Entry;
import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@WithWhole
class MidTurnTest {

    @Test
    void messageDuringATurnIsAnsweredTogetherWithTheFirst(Whole whole) throws Exception {
        String script = "slow-" + UUID.randomUUID();
        whole.model().play(script, Scripts.sayAfter(1500, "Both it is."));
        Session session = whole.session(whole.assistant("script:" + script));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> session.say("A blanket, please."));
            TimeUnit.MILLISECONDS.sleep(600);
            Reply second = session.say("And a kettle.");

            assertThat(first.get().aborted()).isTrue();
            assertThat(second.body()).isEqualTo("Both it is.");
            assertThat(second.aborted()).isFalse();
        }
        assertThat(session.history())
                .containsExactly(
                        new Entry.Customer("A blanket, please."),
                        new Entry.Customer("And a kettle."),
                        new Entry.Assistant("Both it is."));
        assertThat(whole.model().asked(script).path("last_messages").toString())
                .contains("A blanket, please.", "And a kettle.");
    }
}
