package io.purser.standin.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.answer.Echo;
import io.purser.standin.chat.Json;
import io.purser.standin.script.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models there are. Their owner says plainly what this is. */
final class ModelsEndpoint {

    private static final String LIST = "/v1/models";

    private final Scripts scripts;

    ModelsEndpoint(Scripts scripts) {
        this.scripts = scripts;
    }

    Optional<Endpoint> at(String method, String path) {
        if (!method.equals("GET")) {
            return Optional.empty();
        }
        if (path.equals(LIST)) {
            return Optional.of(this::list);
        }
        return path.startsWith(LIST + "/")
                ? Optional.of(exchange -> one(path.substring(LIST.length() + 1), exchange))
                : Optional.empty();
    }

    private void list(Exchange exchange) {
        var body = Json.object().put("object", "list");
        body.putArray("data").addAll(names().stream().map(ModelsEndpoint::model).toList());
        exchange.json(200, body);
    }

    private void one(String name, Exchange exchange) {
        if (names().contains(name) || Echo.answersTo(name)) {
            exchange.json(200, model(name));
        } else {
            exchange.json(404, Errors.of(404, "model_not_found", "The model '" + name + "' does not exist here."));
        }
    }

    private List<String> names() {
        var names = new ArrayList<>(List.of(ChatEndpoint.STAND_IN, "echo"));
        scripts.names().forEach(name -> names.add("script:" + name));
        return names;
    }

    private static ObjectNode model(String name) {
        return Json.object()
                .put("id", name)
                .put("object", "model")
                .put("created", 0)
                .put("owned_by", "purser-stand-in: for trying and testing, not a real model");
    }
}
