package io.purser.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.local.client.Door;
import io.purser.local.client.Json;
import io.purser.local.client.Purser;
import io.purser.local.run.Part;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** How long definitions take to list and to fetch, and what of it is the way through the gateway. */
record Resources(int clients) implements Measurement {

    /** So many that a page is full. */
    private static final int TOOLS = 60;

    /** Clients that pause: each asks ten times a second. */
    private static final Duration PACE = Duration.ofMillis(100);

    @Override
    public Section of(Subject subject) {
        liftRateLimit(subject);
        String tool =
                IntStream.range(0, TOOLS).mapToObj(i -> tool(subject)).toList().getLast();
        var lines = new ArrayList<Line>();
        lines.addAll(lines("list of 50 tools", subject, "/v1/Tools"));
        lines.addAll(lines("fetch of a tool", subject, "/v1/Tools/" + tool));
        lines.addAll(lines("fetch of an assistant", subject, "/v1/Assistants/" + subject.assistant("echo")));
        lines.addAll(forwarding(subject, "/v1/Tools/" + tool));
        return new Section("Resources, %d clients".formatted(clients), lines);
    }

    private List<Line> lines(String what, Subject subject, String path) {
        var gets = throughTheGateway(subject, path);
        gets.run(clients, subject.extent().round());
        var paced = rounds(subject, round -> gets.run(clients, round, PACE));
        var never = rounds(subject, round -> gets.run(clients, round));
        return List.of(
                Line.of(what + ", 10/s each, p50", Median.of(paced, round -> millis(round, 50)), "ms"),
                Line.atMost(what + ", 10/s each, p99", Median.of(paced, round -> millis(round, 99)), "ms", 20),
                Line.of(what + ", never pausing, p50", Median.of(never, round -> millis(round, 50)), "ms"),
                Line.atMost(what + ", never pausing, p99", Median.of(never, round -> millis(round, 99)), "ms", 20),
                Line.of(
                        what + ", never pausing",
                        Median.of(
                                never,
                                round -> 1000.0
                                        * round.getTotalCount()
                                        / subject.extent().round().toMillis()),
                        "1/s"));
    }

    private static List<Histogram> rounds(Subject subject, Function<Duration, Histogram> one) {
        return IntStream.range(0, subject.extent().rounds())
                .mapToObj(i -> one.apply(subject.extent().round()))
                .toList();
    }

    private List<Line> forwarding(Subject subject, String path) {
        var through = throughTheGateway(subject, path);
        var straight = Gets.of(
                at(subject.installation().address(Part.TOOLS), path),
                "Bearer " + OwnerToken.of(subject.installation().identity()));
        var added = IntStream.range(0, subject.extent().rounds())
                .mapToObj(i -> millis(through.run(1, subject.extent().round()), 50)
                        - millis(straight.run(1, subject.extent().round()), 50))
                .toList();
        return List.of(
                Line.atMost("added by the gateway, 1 client, p50", Median.of(added, Double::doubleValue), "ms", 3));
    }

    /** All requests come from one account here. */
    private static void liftRateLimit(Subject subject) {
        var identity = subject.installation().identity();
        var operator = new Purser(new Door(subject.installation().url(), "operator", identity.operatorKey()));
        var limits = Json.object();
        limits.putObject("limits").put("requests_per_second", 1_000_000);
        operator.put("/v1/Accounts/" + identity.accountSid(), limits).orThrow();
    }

    private static Gets throughTheGateway(Subject subject, String path) {
        var identity = subject.installation().identity();
        var pair = identity.accountSid() + ":" + identity.authToken();
        return Gets.of(
                at(subject.installation().url(), path),
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    private static URI at(URI part, String path) {
        return part.resolve(path);
    }

    private static double millis(Histogram micros, double percent) {
        return micros.getValueAtPercentile(percent) / 1000.0;
    }

    private static String tool(Subject subject) {
        var definition =
                Json.object().put("name", "Bench").put("type", "WEBHOOK").put("enabled", true);
        definition
                .put("description", "Looks something up")
                .putObject("meta")
                .put("url", "https://example.com/look")
                .put("method", "GET")
                .put("input_schema", "export type Data = { what: string }");
        return subject.purser()
                .post("/v1/Tools", definition)
                .orThrow()
                .path("id")
                .asText();
    }
}
