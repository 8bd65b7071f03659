package io.purser.tools.definition;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import io.purser.tools.policy.PolicyRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a tool must be like. Each fault is a 400 that says what to change. Limits hold for what is sent, not for what is there. */
final class Rules {

    private static final String WEBHOOK = "WEBHOOK";
    private static final Set<String> TYPES = Set.of(WEBHOOK, "MCP");

    private Rules() {}

    /** @throws ApiException 400 */
    static Definition created(ToolRequest request, Limits limits) {
        require(request.name(), "name");
        require(request.type(), "type");
        require(request.enabled(), "enabled");
        var nothing = JsonNodeFactory.instance.objectNode();
        return changed(request, new Definition("", "", WEBHOOK, false, false, nothing, Inputs.none()), limits);
    }

    /** @throws ApiException 400 */
    static Definition changed(ToolRequest request, Definition present, Limits limits) {
        var meta = Optional.ofNullable(request.meta());
        String type = sent(request.type()).map(Rules::type).orElse(present.type());
        boolean isRead = meta.isPresent() || !type.equals(present.type());
        return new Definition(
                sent(request.name()).map(name -> name(name, limits)).orElse(present.name()),
                sent(request.description())
                        .map(text -> description(text, limits))
                        .orElse(present.description()),
                type,
                Optional.ofNullable(request.enabled()).orElse(present.enabled()),
                Optional.ofNullable(request.requiresAuth())
                        .orElse(present.requiresAuth() || holdsCredential(request.policy())),
                meta.orElse(present.meta()),
                isRead ? Inputs.of(type, meta.orElse(present.meta()), limits) : present.schema());
    }

    private static void require(@Nullable Object value, String field) {
        if (value == null) {
            throw ApiException.invalid(field + " is required");
        }
    }

    private static boolean holdsCredential(@Nullable PolicyRequest policy) {
        return policy != null && policy.holdsCredential();
    }

    private static String name(String name, Limits limits) {
        if (name.isBlank()) {
            throw ApiException.invalid("name must not be empty");
        }
        Limits.within("name_characters", length(name), limits.nameCharacters());
        return text("name", name);
    }

    private static String description(String description, Limits limits) {
        Limits.within("description_characters", length(description), limits.descriptionCharacters());
        return text("description", description);
    }

    private static String text(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw ApiException.invalid("%s must hold no NUL character".formatted(field));
        }
        return text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String type(String type) {
        String known = type.toUpperCase(Locale.ROOT);
        if (!TYPES.contains(known)) {
            throw ApiException.invalid("type must be WEBHOOK or MCP");
        }
        return known;
    }

    private static Optional<String> sent(@Nullable String text) {
        return Optional.ofNullable(text);
    }
}
