package io.purser.standin.telling;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.chat.Json;
import io.purser.standin.language.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells politely that a function has failed; a reason is passed on only when it is one that customers can read. */
final class Trouble {

    static final String LATER = "I'm sorry, I could not get that done just now. Please try again in a moment.";
    static final String UNSURE = "I'm sorry, I can't tell whether that was done. Please check before you try again.";

    private static final Pattern TEXT = Pattern.compile(
            "(?is)^\\W*(?:html\\b|!?doctype\\b|error\\b|failed\\b|failure\\b|timed? ?out\\b|time-?out\\b|http (?:status )?[45]\\d\\d\\b"
                    + "|(?:the )?(?:tool|webhook|call|request|search)\\b.{0,40}\\b(?:said no|no answer|failed|timed out|could not|refused|error)\\b).*");
    private static final Pattern UNKNOWN_END = Pattern.compile("(?is).*(?:not known whether|may still have).*");
    private static final Pattern REFUSED =
            Pattern.compile("(?s)^.*?\\b(?:status |said no \\()4\\d\\d\\)?[.:]\\s*(.*)$");
    private static final Pattern PLAIN = Pattern.compile("(?is)^\\W*(?:error|failed|failure)\\s*:\\s*(.+)$");
    private static final Pattern INTERNAL = Pattern.compile(
            "(?is).*(?:\\b5\\d\\d\\b|internal server|exception|stack|timed? ?out|time-?out|no answer|unavailable|refused|null"
                    + "|undefined|traceback|the tool\\b|the knowledge\\b|arguments|function).*");
    private static final List<String> REASONS = List.of("message", "error", "detail", "reason", "description", "title");
    private static final int LONGEST = 200;

    private Trouble() {}

    static Optional<String> in(String result) {
        Optional<JsonNode> json = Json.parse(result).filter(JsonNode::isObject);
        if (json.isPresent()) {
            return json.filter(Trouble::failed).map(Trouble::reason).map(Trouble::tell);
        }
        return TEXT.matcher(result).matches() ? Optional.of(fromText(result)) : Optional.empty();
    }

    private static boolean failed(JsonNode json) {
        JsonNode error = json.path("error");
        boolean named = error.isTextual() && !error.asText().isBlank() || error.isObject() || error.asBoolean(false);
        boolean status =
                json.path("status").asInt(0) >= 400 || json.path("statusCode").asInt(0) >= 400;
        return named
                || denied(json, "success")
                || denied(json, "ok")
                || status
                || json.path("errors").size() > 0;
    }

    private static boolean denied(JsonNode json, String flag) {
        return json.path(flag).isBoolean() && !json.path(flag).booleanValue();
    }

    private static String reason(JsonNode json) {
        JsonNode inner = json.path("error").isObject() ? json.path("error") : json;
        return REASONS.stream()
                .map(inner::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }

    private static String fromText(String text) {
        if (UNKNOWN_END.matcher(text).matches()) {
            return UNSURE;
        }
        Matcher refused = REFUSED.matcher(text);
        if (refused.matches()) {
            return tell(unwrapped(refused.group(1)));
        }
        Matcher plain = PLAIN.matcher(text);
        return plain.matches() ? tell(unwrapped(plain.group(1))) : LATER;
    }

    private static String unwrapped(String text) {
        return Json.parse(text.strip())
                .filter(JsonNode::isObject)
                .map(Trouble::reason)
                .orElse(text.strip());
    }

    private static String tell(String reason) {
        boolean readable = reason.contains(" ")
                && reason.length() <= LONGEST
                && !INTERNAL.matcher(reason).matches();
        return readable ? "I'm sorry, that did not work: " + Sentences.whole(reason) : LATER;
    }
}
