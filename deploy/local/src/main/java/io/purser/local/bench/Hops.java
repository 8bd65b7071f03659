package io.purser.local.bench;

import io.purser.local.client.Reply;
import io.purser.local.client.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the time of a plain turn goes: from one event on the log to the next. */
record Hops(int turns) implements Measurement {

    @Override
    public Section of(Subject subject) {
        String assistant = subject.assistant("echo");
        try (var log = Log.at(subject.installation())) {
            var visits = new ArrayList<Visit>();
            for (int i = 0; i < turns; i++) {
                visits.add(Visit.to(subject.session(assistant)));
            }
            Map<String, List<Log.Event>> events =
                    log.read(visits.stream().map(Visit::session).toList());
            var hops = new LinkedHashMap<String, List<Duration>>();
            visits.forEach(visit -> visit.hops(events.getOrDefault(visit.session(), List.of()), hops));
            return new Section("Where the time of a plain turn goes (p50, 1 client)", lines(hops));
        }
    }

    private static List<Line> lines(Map<String, List<Duration>> hops) {
        return hops.entrySet().stream()
                .map(hop -> Line.of(hop.getKey(), Median.of(hop.getValue(), time -> time.toNanos() / 1e6), "ms"))
                .toList();
    }

    private record Visit(String session, Instant asked, Instant answered) {

        static Visit to(Session session) {
            Instant asked = Instant.now();
            Reply reply = session.say("Hello");
            if (!reply.succeeded()) {
                throw new IllegalStateException("A plain turn failed: " + reply.error());
            }
            return new Visit(session.id(), asked, Instant.now());
        }

        void hops(List<Log.Event> events, Map<String, List<Duration>> hops) {
            Instant before = asked;
            String from = "request";
            for (Log.Event event : events) {
                hop(hops, from, event.type(), before, event.at());
                before = event.at();
                from = event.type();
            }
            hop(hops, from, "reply", before, answered);
        }

        private static void hop(Map<String, List<Duration>> hops, String from, String to, Instant begin, Instant end) {
            hops.computeIfAbsent(from + " → " + to, name -> new ArrayList<>()).add(Duration.between(begin, end));
        }
    }
}
