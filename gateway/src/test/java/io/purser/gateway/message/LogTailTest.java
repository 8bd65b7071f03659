package io.purser.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.Header;
import io.purser.contract.event.TurnExpired;
import io.purser.contract.event.TurnFailed;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.AssistantId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.MessageId;
import io.purser.contract.id.SessionId;
import io.purser.contract.log.LogSettings;
import io.purser.gateway.installation.TestMind;
import io.purser.testparts.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private static TestBroker broker;
    private static TestMind mind;

    private final BlockingQueue<ConversationEvent> read = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.started();
        mind = new TestMind(broker.address());
    }

    @AfterAll
    static void stop() throws Exception {
        mind.close();
        broker.close();
    }

    @Test
    void nothingIsMissedFromTheMomentItIsPlaced() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            mind.append(failed("before", "s" + round));
            var tail = started();
            var sent = IntStream.range(0, 20)
                    .mapToObj(i -> failed("after", "s" + i))
                    .toList();

            sent.forEach(mind::append);

            assertThat(readSoon(20)).containsExactlyInAnyOrderElementsOf(sent);
            tail.stop();
        }
    }

    @Test
    void otherEventsArePassedOver() throws InterruptedException {
        var tail = started();
        mind.append(new TurnExpired(header("s1")));
        var end = failed("end", "s1");

        mind.append(end);

        assertThat(readSoon(1)).containsExactly(end);
        tail.stop();
    }

    @Test
    void readerThatFailsDoesNotStopTheTail() throws InterruptedException {
        var tail = new LogTail(
                new LogSettings(Map.of("bootstrap.servers", broker.address())), Set.of("TurnFailed"), event -> {
                    read.add(event);
                    throw new IllegalStateException("reader");
                });
        start(tail);

        mind.append(failed("one", "s1"));
        mind.append(failed("two", "s1"));

        assertThat(readSoon(2)).hasSize(2);
        tail.stop();
    }

    @Test
    void outageOfTheBrokerLosesNothing() throws InterruptedException {
        var tail = started();
        mind.append(failed("before", "s1"));
        assertThat(readSoon(1)).hasSize(1);

        broker.close();
        assertThat(tail.placed()).isTrue();
        broker.start();
        var end = failed("after", "s1");
        mind.append(end);

        assertThat(readSoon(1)).containsExactly(end);
        tail.stop();
    }

    private LogTail started() throws InterruptedException {
        var tail = new LogTail(
                new LogSettings(Map.of("bootstrap.servers", broker.address())), Set.of("TurnFailed"), read::add);
        start(tail);
        return tail;
    }

    private static void start(LogTail tail) throws InterruptedException {
        Thread.ofPlatform().daemon().start(tail::follow);
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!tail.placed() && Instant.now().isBefore(end)) {
            Thread.sleep(1);
        }
        assertThat(tail.placed()).isTrue();
    }

    private List<ConversationEvent> readSoon(int many) throws InterruptedException {
        var events = new ArrayList<ConversationEvent>();
        while (events.size() < many) {
            var event = read.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("event %d of %d", events.size() + 1, many).isNotNull();
            events.add(event);
        }
        return events;
    }

    private static TurnFailed failed(String error, String session) {
        var header = header(session);
        return new TurnFailed(header, MessageId.of(header.id(), header.at()), error, false);
    }

    private static Header header(String session) {
        var now = Instant.parse("2026-05-01T10:00:00Z");
        return Header.first(
                EventId.create(),
                now,
                now.plusSeconds(25),
                new AccountId("AC00000000000000000000000000000001"),
                new AssistantId("aia_asst_1"),
                new SessionId(session));
    }
}
