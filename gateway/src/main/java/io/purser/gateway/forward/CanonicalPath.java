package io.purser.gateway.forward;

import java.util.Locale;
import java.util.Map;

/** The one spelling under which a resource is served, for the others that clients were given over the years. */
final class CanonicalPath {

    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("assistants", "Assistants"),
            Map.entry("tools", "Tools"),
            Map.entry("knowledge", "Knowledge"),
            Map.entry("knowledges", "Knowledge"),
            Map.entry("policies", "Policies"),
            Map.entry("sessions", "Sessions"));
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("messages", "Messages"),
            Map.entry("tools", "Tools"),
            Map.entry("knowledge", "Knowledge"),
            Map.entry("knowledges", "Knowledge"),
            Map.entry("feedbacks", "Feedbacks"),
            Map.entry("versions", "Versions"),
            Map.entry("status", "Status"),
            Map.entry("chunks", "Chunks"));
    private static final Map<String, Map<String, String>> ACTIONS =
            Map.of("Knowledge", Map.of("search", "Search", "upload", "Upload"), "Tools", Map.of("import", "Import"));

    private CanonicalPath() {}

    /** The same path when it is spelled well already, or is none that is known. Ids stay as they are. */
    static String of(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length < 3 || !parts[1].equals("v1")) {
            return path;
        }
        if (isFirstForm(parts)) {
            return "/v1/Assistants/" + parts[2] + "/Messages";
        }
        parts[2] = RESOURCES.getOrDefault(lower(parts[2]), parts[2]);
        spell(parts, 3, ACTIONS.getOrDefault(parts[2], Map.of()));
        if (parts[2].equals("Sessions")) {
            spellMessages(parts);
        } else {
            spell(parts, 4, PARTS);
        }
        return String.join("/", parts);
    }

    /** {@code /v1/{assistant}/Messages}, as the service was first published. */
    private static boolean isFirstForm(String[] parts) {
        return parts.length == 4
                && parts[2].startsWith("aia_asst_")
                && lower(parts[3]).equals("messages");
    }

    /** The name of a session may hold slashes: all but a last part belongs to it. */
    private static void spellMessages(String[] parts) {
        int last = parts.length - 1;
        if (last > 3 && lower(parts[last]).equals("messages")) {
            parts[last] = "Messages";
        }
    }

    private static void spell(String[] parts, int index, Map<String, String> known) {
        if (parts.length > index) {
            parts[index] = known.getOrDefault(lower(parts[index]), parts[index]);
        }
    }

    private static String lower(String part) {
        return part.toLowerCase(Locale.ROOT);
    }
}
