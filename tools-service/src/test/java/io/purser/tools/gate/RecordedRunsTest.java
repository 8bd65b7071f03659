package io.purser.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The airline's written policy as policies of its tools, on what an assistant did when nothing but the prompt held it back. */
class RecordedRunsTest {

    private static final Path EXAMPLE = Path.of("examples/airline");

    /** @param policy by its name in the example */
    private record Stop(RecordedRun run, String policy) {}

    @Test
    void writesOfRunsThatFailedAreStoppedAndNoneOfThoseThatWentWell() throws IOException {
        var folder = RecordedRun.place();
        assumeTrue(folder.isPresent(), "No recorded conversations at " + RecordedRun.PLACE + ", skipped");
        var rules = rules();
        var confirmed = Set.copyOf(Files.readAllLines(EXAMPLE.resolve("confirmed.csv")));
        var runs = RecordedRun.all(folder.get());

        var stops = runs.stream()
                .flatMap(run -> stops(run, rules, confirmed).stream())
                .toList();

        tell(runs, stops);
        assertThat(stops).filteredOn(stop -> stop.run().solved()).isEmpty();
        assertThat(stops.stream().map(stop -> stop.run().id()).distinct()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static List<Stop> stops(RecordedRun run, Map<String, List<Rule>> rules, Set<String> confirmed) {
        var stops = new ArrayList<Stop>();
        for (int index = 0; index < run.calls().size(); index++) {
            var call = run.calls().get(index);
            var facts = facts(call, confirmed.contains(run.id() + "," + index));
            rules.getOrDefault(call.tool(), List.of()).stream()
                    .map(rule -> rule.decide(facts))
                    .filter(decision -> !(decision instanceof Decision.Allowed))
                    .forEach(no -> stops.add(new Stop(run, policy(no))));
        }
        return stops;
    }

    private static String policy(Decision no) {
        return switch (no) {
            case Decision.Allowed() -> throw new IllegalArgumentException("It is a yes");
            case Decision.Forbidden(var policy, var _) -> policy;
            case Decision.Undecided(var policy, var why) -> policy + " (could not be evaluated: " + why + ")";
        };
    }

    private static Facts facts(RecordedRun.RecordedCall call, boolean confirmed) {
        return new Facts(
                "AC00000000000000000000000000000001",
                "aia_asst_1",
                "airline",
                new Facts.Identity("", ""),
                new Facts.Tool("aia_tool_1", call.tool(), false),
                call.arguments(),
                false,
                confirmed,
                false,
                new Past(call.earlier(), false),
                RecordedRun.NOW);
    }

    /** Each policy by itself, to tell what each one stops. */
    private static Map<String, List<Rule>> rules() throws IOException {
        var rules = new HashMap<String, List<Rule>>();
        for (var tool :
                Json.MAPPER.readTree(EXAMPLE.resolve("policies.json").toFile()).properties()) {
            rules.put(
                    tool.getKey(),
                    tool.getValue()
                            .valueStream()
                            .flatMap(policy -> Rules.of(List.of(stored(tool.getKey(), policy))).stream())
                            .toList());
        }
        return rules;
    }

    private static StoredPolicy stored(String tool, JsonNode policy) {
        var type = GateType.of(policy.get("type").asText()).orElseThrow();
        var details = (ObjectNode) policy.get("policy_details");
        Rules.check(type, details);
        return new StoredPolicy(tool + " " + policy.get("name").asText(), type, details);
    }

    private static void tell(List<RecordedRun> runs, List<Stop> stops) {
        var stopped = new TreeSet<>(stops.stream().map(stop -> stop.run().id()).toList());
        long solved = runs.stream().filter(RecordedRun::solved).count();
        System.out.printf(
                "%d recorded runs: of %d that failed, %d have a write stopped; of %d that went well, %d%n",
                runs.size(),
                runs.size() - solved,
                runs.stream()
                        .filter(run -> !run.solved() && stopped.contains(run.id()))
                        .count(),
                solved,
                runs.stream()
                        .filter(run -> run.solved() && stopped.contains(run.id()))
                        .count());
        var byPolicy = new TreeMap<String, Set<String>>();
        stops.forEach(stop -> byPolicy.computeIfAbsent(stop.policy(), name -> new TreeSet<>())
                .add(stop.run().id()));
        byPolicy.forEach((policy, which) -> System.out.printf("  %s: %d runs%n", policy, which.size()));
    }
}
