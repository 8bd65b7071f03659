package io.purser.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.client.Reply;
import io.purser.local.client.StandIn;
import io.purser.local.run.Part;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls on tools: what one takes beside the tool itself, and how many slow ones may run at the same time.
 *
 * <p>What a call takes is read from tools-service's own meters: the log would count its hops in, which every step of a turn has. One
 * runs from the request to the result, the other while the request to the tool is on its way; what is beside the tool is the
 * difference of their medians, over a minute of one call after the other.
 */
record ToolCalls(Webhook webhook, int warmUp, int atOnce) implements Measurement {

    private static final int WARM_UP_CLIENTS = 16;
    private static final int SLOW_MILLIS = 2_000;

    /** Beyond the minute that the meters look back on. */
    private static final Duration MORE = Duration.ofSeconds(15);

    private static final String ASKED = "Please look it up.";
    private static final String SAID = "It is done.";

    @Override
    public Section of(Subject subject) throws InterruptedException {
        String quick = assistant(subject, "look_up", 0);
        warmUp(subject, quick);
        long end = System.nanoTime() + subject.extent().warmUp().plus(MORE).toNanos();
        while (System.nanoTime() < end) {
            say(subject, quick);
        }
        var metrics = Metrics.of(subject.installation());
        double call = metrics.median("purser_tool_calls_seconds", "Answer");
        double exchange = metrics.median("purser_tool_exchanges_seconds", "Answered");
        return new Section(
                "Calls on tools, %d of them at once on one of %d ms".formatted(atOnce, SLOW_MILLIS),
                Stream.concat(
                                Stream.of(
                                        Line.of("a call on a tool that answers at once, p50", call * 1000, "ms"),
                                        Line.of("  of that, the exchange with the tool", exchange * 1000, "ms"),
                                        Line.atMost("  of that, all else", (call - exchange) * 1000, "ms", 3)),
                                slow(subject).stream())
                        .toList());
    }

    /** Many at a time, so that code is compiled that one call after the other would take minutes to warm. */
    private void warmUp(Subject subject, String assistant) throws InterruptedException {
        try (var clients = Executors.newFixedThreadPool(WARM_UP_CLIENTS)) {
            clients.invokeAll(visits(subject, assistant, warmUp));
        }
    }

    private List<Line> slow(Subject subject) throws InterruptedException {
        String slow = assistant(subject, "look_up_slowly", SLOW_MILLIS);
        say(subject, slow);
        int before = Threads.of(subject.installation(), Part.TOOLS);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var watch = Executors.newSingleThreadScheduledExecutor()) {
            var during = watch.schedule(
                    () -> Threads.of(subject.installation(), Part.TOOLS), SLOW_MILLIS, TimeUnit.MILLISECONDS);
            long begun = System.nanoTime();
            long answered = clients.invokeAll(visits(subject, slow, atOnce)).stream()
                    .filter(visit -> visit.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .filter(reply -> reply.succeeded() && reply.body().equals(SAID))
                    .count();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            return List.of(
                    Line.atLeast("answered", answered, "", atOnce),
                    Line.of("until all are answered", took, "ms"),
                    Line.of("threads of tools-service before", before, ""),
                    Line.atMost("threads more while they wait", threads(during) - before, "", 10));
        }
    }

    private static List<Callable<Reply>> visits(Subject subject, String assistant, int count) {
        return IntStream.range(0, count)
                .<Callable<Reply>>mapToObj(i -> () -> subject.session(assistant).say(ASKED))
                .toList();
    }

    private static void say(Subject subject, String assistant) {
        Reply reply = subject.session(assistant).say(ASKED);
        if (!reply.succeeded()) {
            throw new IllegalStateException("A turn with a call failed: " + reply.error());
        }
    }

    /** One whose model makes one call on the tool, and then says that it is done. */
    private String assistant(Subject subject, String tool, int millis) {
        new StandIn(subject.installation().address(Part.STAND_IN)).play(tool, script(tool));
        String assistant = subject.assistant("script:" + tool);
        String id = webhook.tool(subject.purser(), tool, millis);
        subject.purser()
                .post("/v1/Assistants/%s/Tools/%s".formatted(Purser.segment(assistant), id))
                .orThrow();
        return assistant;
    }

    /** Stateless, so that any number of sessions can play it. */
    private static JsonNode script(String tool) {
        var script = Json.object().put("kind", "recorded");
        var messages = script.putArray("messages");
        messages.addObject().put("role", "user").put("content", ASKED);
        var call = messages.addObject()
                .put("role", "assistant")
                .putArray("tool_calls")
                .addObject();
        call.put("id", "a").put("name", tool).put("arguments", "{\"what\": \"it\"}");
        messages.addObject().put("role", "tool").put("tool_call_id", "a").put("content", "done");
        messages.addObject().put("role", "assistant").put("content", SAID);
        return script;
    }

    private static int threads(Future<Integer> during) throws InterruptedException {
        try {
            return during.get(SLOW_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
