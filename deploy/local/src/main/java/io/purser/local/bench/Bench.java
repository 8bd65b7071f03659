package io.purser.local.bench;

import io.purser.local.prepare.Preparation;
import io.purser.local.run.Options;
import io.purser.local.run.Project;
import io.purser.local.run.StartFailed;
import io.purser.local.verb.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures an installation of its own, started for this and gone afterwards. */
@Command(
        name = "bench",
        subcommands = {RecordedRuns.class, KnowledgeRuns.class, GuardrailsRuns.class})
public final class Bench implements Verb {

    private static final String ALL = "start,latency,throughput,hops,resources,crowd,tools,memory";

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--only", split = ",", paramLabel = "NAME", defaultValue = ALL)
    private List<String> only = List.of();

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.text());
        System.out.println(Yardstick.text() + "\n");
        Preparation.of(Project.ours()).run();
        try (var scratch = Scratch.create()) {
            return measure(Options.in(scratch.folder()));
        } finally {
            System.out.println(Yardstick.text());
        }
    }

    private int measure(Options options) throws Exception {
        boolean kept = true;
        if (only.contains("start")) {
            kept = show(start(options));
        }
        try (var webhook = Webhook.open();
                var started = Started.with(options.allowing(webhook.hostAndPort()))) {
            Subject subject = started.subject(quick ? Extent.QUICK : Extent.FULL);
            WarmUp.of(subject);
            for (Measurement measurement : chosen(webhook)) {
                kept &= show(measurement.of(subject));
            }
        }
        return kept ? 0 : 1;
    }

    private List<Measurement> chosen(Webhook webhook) {
        var named = new LinkedHashMap<String, List<Measurement>>();
        named.put("latency", List.of(new Latency(1), new Latency(32)));
        named.put("throughput", List.of(new Throughput(64)));
        named.put("hops", List.of(new Hops(quick ? 100 : 500)));
        named.put("resources", List.of(new Resources(32)));
        named.put("crowd", List.of(new Crowd(1000)));
        named.put("tools", List.of(new ToolCalls(webhook, quick ? 200 : 1000, 1000)));
        named.put("memory", List.of(new Size()));
        return named.entrySet().stream()
                .filter(entry -> only.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .toList();
    }

    private static Section start(Options options) throws StartFailed, InterruptedException {
        var lines = new ArrayList<Line>();
        try (var first = Started.with(options)) {
            lines.add(Line.atMost("ready, without any data", first.seconds(), "s", 30));
            lines.addAll(first.parts());
        }
        try (var again = Started.with(options)) {
            lines.add(Line.atMost("ready, with data from before", again.seconds(), "s", 30));
            lines.addAll(again.parts());
        }
        return new Section("Start from built jars", lines);
    }

    private static boolean show(Section section) {
        System.out.println(section.text());
        return section.isKept();
    }
}
