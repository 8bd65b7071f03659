package io.purser.local.bench;

import io.purser.local.client.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Many sessions that wait for a slow model at the same time; waiting should cost nothing but memory. */
record Crowd(int sessions) implements Measurement {

    private static final int MODEL_MILLIS = 2_000;

    @Override
    public Section of(Subject subject) throws InterruptedException {
        String assistant = subject.assistant("echo:" + MODEL_MILLIS);
        var before = Footprint.of(subject.installation());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var watch = Executors.newSingleThreadScheduledExecutor()) {
            var during =
                    watch.schedule(() -> Footprint.of(subject.installation()), MODEL_MILLIS, TimeUnit.MILLISECONDS);
            long begun = System.nanoTime();
            List<Reply> replies = threads.invokeAll(visits(subject, assistant)).stream()
                    .filter(visit -> visit.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .filter(Reply::succeeded)
                    .toList();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            return section(replies, took, footprint(during).total() - before.total());
        }
    }

    private List<Callable<Reply>> visits(Subject subject, String assistant) {
        return IntStream.range(0, sessions)
                .<Callable<Reply>>mapToObj(i -> () -> subject.session(assistant).say("Are you there?"))
                .toList();
    }

    private static Footprint footprint(Future<Footprint> during) throws InterruptedException {
        try {
            return during.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Section section(List<Reply> replies, Duration took, double grown) {
        var millis = new Histogram(3);
        replies.forEach(reply -> millis.recordValue(reply.took().toMillis()));
        return new Section(
                "%d sessions that wait for a model of %d ms".formatted(sessions, MODEL_MILLIS),
                List.of(
                        Line.atLeast("answered", replies.size(), "", sessions),
                        Line.of("until all are answered", took.toMillis(), "ms"),
                        Line.of("p50", millis.getValueAtPercentile(50), "ms"),
                        Line.of("p99", millis.getValueAtPercentile(99), "ms"),
                        Line.of("memory grown meanwhile", grown, "MB")));
    }
}
