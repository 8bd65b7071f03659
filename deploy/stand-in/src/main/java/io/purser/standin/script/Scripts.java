package io.purser.standin.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.standin.answer.Answer;
import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.ChatRequest;
import io.purser.standin.chat.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All scripts that are set, by name. Kept in memory only. */
public final class Scripts {

    private static final String PREFIX = "script:";

    private final Map<String, Running> running = new ConcurrentHashMap<>();

    /** Sets a script, in place of one of that name; its count starts anew. */
    public void set(String name, JsonNode script) {
        running.put(name, new Running(ScriptReader.read(Fields.of(script))));
    }

    public boolean remove(String name) {
        return running.remove(name) != null;
    }

    public void clear() {
        running.clear();
    }

    public Set<String> names() {
        return new TreeSet<>(running.keySet());
    }

    /** The requests that the script has seen. */
    public Optional<JsonNode> seen(String name) {
        return Optional.ofNullable(running.get(name))
                .map(script -> script.seen().put("name", name));
    }

    /** The script's answer, when the request is meant for a script: by its model, or else by its user. */
    public Optional<Answer> answer(ChatRequest request) {
        return script(request).map(script -> script.next(request));
    }

    private Optional<Running> script(ChatRequest request) {
        if (request.model().startsWith(PREFIX)) {
            return Optional.of(named(request.model()));
        }
        return request.user().map(running::get);
    }

    private Running named(String model) {
        return Optional.ofNullable(running.get(model.substring(PREFIX.length())))
                .orElseThrow(() -> BadRequest.unknownModel(model));
    }
}
