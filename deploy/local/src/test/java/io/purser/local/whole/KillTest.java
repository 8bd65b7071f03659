package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.purser.local.bench.Log;
import io.purser.local.client.Entry;
import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import io.purser.local.process.Child;
import io.purser.local.run.Part;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A service dies in the middle of turns: each message still ends once, and nothing is done twice. */
@WithWhole
class KillTest {

    private static final int BOOKINGS = 20;
    private static final int QUESTIONS = 6;

    /** A turn takes about a second, so at any time some are at each of their steps. */
    private static final Duration BETWEEN_MESSAGES = Duration.ofMillis(80);

    /** A turn has 25 s, and a client that has to come again has come by then. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private record Visit(Session session, Future<Reply> reply) {}

    static Stream<Part> services() {
        return Part.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyMessageEndsOnceThoughAServiceIsKilled(Part killed, Whole whole) throws Exception {
        try (var log = Log.at(whole.installation());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String booking = bookingAssistant(whole);
            var dying = threads.submit(() -> killAndRestart(whole, killed));
            var visits = IntStream.range(0, BOOKINGS + QUESTIONS)
                    .mapToObj(i -> visit(whole, i, booking, threads::submit))
                    .toList();
            dying.get(LONGEST.toSeconds(), TimeUnit.SECONDS);

            assertAllIsWell(whole, booking, visits);
            assertEachEndIsOne(log, visits);
        }
    }

    /** Nobody starts the killed one again before all turns have ended: the others have to find them. */
    @ParameterizedTest
    @EnumSource(names = {"CONVERSATION", "TOOLS", "GUARDRAILS"})
    void replicaCarriesOnWhatAKilledOneHasBegun(Part killed, Whole whole) throws Exception {
        Child replica = whole.installation().another(killed);
        try (var log = Log.at(whole.installation());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String booking = bookingAssistant(whole);
            var dying = threads.submit(() -> killInTheMiddle(whole, killed));
            var visits = IntStream.range(0, BOOKINGS + QUESTIONS)
                    .mapToObj(i -> visit(whole, i, booking, threads::submit))
                    .toList();
            dying.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            for (Visit visit : visits) {
                visit.reply().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            }
            whole.installation().restart(killed); // where the gateway looks for histories

            assertAllIsWell(whole, booking, visits);
            assertEachEndIsOne(log, visits);
        } finally {
            replica.stop();
        }
    }

    private static String bookingAssistant(Whole whole) {
        String tool = "book_" + UUID.randomUUID().toString().substring(0, 8);
        String assistant = whole.assistantThatPlays(Scripts.booking(tool));
        whole.give(assistant, tool, whole.tools().url("book"));
        return assistant;
    }

    private static boolean killInTheMiddle(Whole whole, Part part) throws Exception {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MESSAGES.toMillis() * (BOOKINGS + QUESTIONS) / 2);
        whole.installation().kill(part);
        return true;
    }

    private static boolean killAndRestart(Whole whole, Part part) throws Exception {
        killInTheMiddle(whole, part);
        TimeUnit.MILLISECONDS.sleep(500);
        whole.installation().restart(part);
        return true;
    }

    private interface Submit {
        Future<Reply> task(Callable<Reply> task);
    }

    private static Visit visit(Whole whole, int number, String booking, Submit submit) {
        boolean asks = number % (BOOKINGS / QUESTIONS) == 0;
        Session session = whole.session(asks ? whole.demoAssistant() : booking);
        String words = asks ? "How much is express shipping?" : "Please book it.";
        pause();
        return new Visit(session, submit.task(() -> new Persistent(session).say(words)));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_MESSAGES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void assertAllIsWell(Whole whole, String booking, List<Visit> visits) throws Exception {
        var softly = new SoftAssertions();
        for (Visit visit : visits) {
            Reply reply = visit.reply().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertIsWell(softly, visit.session(), reply);
            if (visit.session().assistant().equals(booking)) {
                assertIsBookedOnce(softly, whole, visit.session(), reply);
            }
        }
        softly.assertAll();
    }

    private static void assertIsWell(SoftAssertions softly, Session session, Reply reply) {
        var history = session.history();
        var replies = history.stream().filter(Entry.Assistant.class::isInstance).toList();
        softly.assertThat(history.stream().filter(Entry.Customer.class::isInstance))
                .as("what the customer said, in %s", session.id())
                .hasSize(1);
        if (reply.succeeded()) {
            softly.assertThat(reply.aborted()).as("aborted").isFalse();
            softly.assertThat(replies)
                    .as("replies in %s", session.id())
                    .containsExactly(new Entry.Assistant(reply.body()));
        } else {
            softly.assertThat(replies).as("replies in %s", session.id()).isEmpty();
            softly.assertThat(reply.error()).as("failure of %s", session.id()).isNotBlank();
        }
    }

    private static void assertIsBookedOnce(SoftAssertions softly, Whole whole, Session session, Reply reply) {
        softly.assertThat(whole.tools().booked(session.id()))
                .as("bookings in %s, replied %s", session.id(), reply)
                .isLessThanOrEqualTo(1);
    }

    /** The same event may be on the log twice, as another of the same id; two ends may not. */
    private static void assertEachEndIsOne(Log log, List<Visit> visits) {
        var events = log.read(visits.stream().map(visit -> visit.session().id()).toList());
        assertThat(visits).allSatisfy(visit -> assertThat(
                        events.getOrDefault(visit.session().id(), List.of()).stream()
                                .filter(Log.Event::isEnd)
                                .map(Log.Event::id)
                                .distinct())
                .hasSize(1));
    }
}
