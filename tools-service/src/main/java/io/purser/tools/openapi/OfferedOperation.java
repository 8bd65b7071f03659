package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.tools.credential.OwnHeaders;
import io.purser.tools.source.Names;
import io.purser.tools.source.Note;
import io.purser.tools.source.Offered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes tools of operations. */
final class OfferedOperation {

    private static final String WEBHOOK = "WEBHOOK";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/?#]+)}");

    /** What calls say of themselves: OpenAPI wants such parameters to be passed over. */
    private static final Set<String> PASSED_OVER = Set.of("accept", "content-type", "authorization");

    private final References references;
    private final Servers servers;
    private final Security security;
    private final Budget budget;
    private final List<Note> notes;

    OfferedOperation(References references, Servers servers, Security security, Budget budget, List<Note> notes) {
        this.references = references;
        this.servers = servers;
        this.security = security;
        this.budget = budget;
        this.notes = notes;
    }

    /** @throws Unfit when no tool can be made of it */
    Offered of(Operation operation) {
        budget.nextOperation();
        var meta = JsonNodeFactory.instance.objectNode();
        meta.put("method", operation.method().toUpperCase(Locale.ROOT));
        meta.put("url", servers.of(operation) + operation.path());
        var arguments = new Arguments();
        var schemas = new CarriedSchemas(references, budget);
        var credentials = security.of(operation);
        addParameters(operation, credentials, arguments, schemas);
        boolean sendsBody = body(operation, arguments, schemas);
        meta.set("input_schema", arguments.schema(schemas.definitions()));
        if (!arguments.places().isEmpty()) {
            meta.set("parameters", arguments.places());
        }
        if (!sendsBody && !Set.of("get", "delete").contains(operation.method())) {
            meta.put("send_body", false);
        }
        return new Offered(
                operation.label(),
                operation.tags(),
                WEBHOOK,
                operation.name(),
                operation.description(),
                !credentials.isEmpty(),
                meta);
    }

    private void addParameters(
            Operation operation, Set<String> credentials, Arguments arguments, CarriedSchemas schemas) {
        for (var node : parameters(operation)) {
            boolean required = node.path("required").asBoolean();
            String name = node.path("name").asText();
            String in = node.path("in").asText();
            if (in.equals("header")
                    && (PASSED_OVER.contains(name.toLowerCase(Locale.ROOT)) || credentials.contains(name))) {
                continue;
            }
            String objection = in.equals("cookie")
                    ? "it is a cookie"
                    : in.equals("header") && !OwnHeaders.isFree(name) ? "calls use this header themselves" : "";
            if (objection.isEmpty()) {
                add(operation, node, required, arguments, schemas);
            } else {
                leaveOut(operation, name, required, objection);
            }
        }
    }

    private void add(
            Operation operation, JsonNode node, boolean required, Arguments arguments, CarriedSchemas schemas) {
        Parameter parameter;
        try {
            parameter = Parameter.of(node, references);
        } catch (Unfit e) {
            leaveOut(operation, node.path("name").asText(), required, e.why());
            return;
        }
        var schema = parameter.described(schemas.carry(parameter.schema()));
        String name = Names.plain(parameter.name());
        arguments.add(
                arguments.isTaken(name) ? Names.plain(name + "_" + parameter.in()) : name,
                schema,
                parameter.required(),
                parameter.place());
    }

    private void leaveOut(Operation operation, String parameter, boolean required, String why) {
        if (required) {
            throw new Unfit("its parameter %s is required and cannot be sent: %s".formatted(parameter, why));
        }
        notes.add(new Note(operation.label(), "The parameter %s was left out: %s".formatted(parameter, why)));
    }

    /** Those of the path and of the operation, which count where both are; and those that only the path's text has. */
    private List<JsonNode> parameters(Operation operation) {
        Map<String, JsonNode> byPlace = new LinkedHashMap<>();
        Stream.of(operation.item(), operation.node())
                .flatMap(place -> StreamSupport.stream(place.path("parameters").spliterator(), false))
                .map(references::follow)
                .forEach(parameter -> byPlace.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter));
        PLACEHOLDER
                .matcher(operation.path())
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(name -> byPlace.computeIfAbsent("path " + name, absent -> untold(name)));
        return new ArrayList<>(byPlace.values());
    }

    private static ObjectNode untold(String name) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", name).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private boolean body(Operation operation, Arguments arguments, CarriedSchemas schemas) {
        var written = references.follow(operation.node().path("requestBody"));
        if (written.path("content").isEmpty()) {
            return false;
        }
        if (Set.of("get", "delete").contains(operation.method())) {
            leaveOut(
                    operation,
                    "body",
                    written.path("required").asBoolean(),
                    "a %s is sent without a body".formatted(operation.method().toUpperCase(Locale.ROOT)));
            return false;
        }
        RequestBody.of(written).addTo(arguments, schemas, references);
        return true;
    }
}
