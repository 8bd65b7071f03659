package io.purser.tools.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Reads the details of a {@code rule}: one condition with its effect and reason, or several under {@code rules}. */
final class RuleDetails {

    private static final int MOST = 50;

    private RuleDetails() {}

    /** @throws Fault that names the field */
    static List<CelCondition> read(String policy, ObjectNode details) {
        JsonNode several = details.path("rules");
        if (several.isMissingNode()) {
            return List.of(rule(policy, "", details));
        }
        if (!several.isArray() || several.isEmpty() || several.size() > MOST) {
            throw new Fault("rules must be a list of 1 to %d rules".formatted(MOST));
        }
        return IntStream.range(0, several.size())
                .mapToObj(index -> rule(policy, "rules[%d].".formatted(index), several.get(index)))
                .toList();
    }

    private static CelCondition rule(String policy, String path, JsonNode rule) {
        String effect = text(path, "effect", rule).toLowerCase(Locale.ROOT);
        if (!effect.equals("forbid") && !effect.equals("require")) {
            throw new Fault(path + "effect must be forbid or require");
        }
        String reason = text(path, "reason", rule);
        return new CelCondition(policy, effect.equals("forbid"), condition(path, rule), reason);
    }

    private static CelRuntime.Program condition(String path, JsonNode rule) {
        String when = text(path, "when", rule);
        if (when.length() > CelLanguage.LONGEST) {
            throw new Fault("%swhen must not be longer than %d characters".formatted(path, CelLanguage.LONGEST));
        }
        try {
            return CelLanguage.compile(when);
        } catch (Fault fault) {
            throw new Fault(path + "when, " + fault.why());
        }
    }

    private static String text(String path, String field, JsonNode rule) {
        String text = rule.path(field).asText().strip();
        if (!rule.path(field).isTextual() || text.isEmpty()) {
            throw new Fault(path + field + " is required, as text");
        }
        return text;
    }
}
