package io.purser.gateway.openapi;

import static io.purser.gateway.openapi.Documents.operations;
import static io.purser.gateway.openapi.Documents.ours;
import static io.purser.gateway.openapi.Documents.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.gateway.openapi.Documents.Operation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the reference document is at hand: a client that was made for it finds everything here, and is asked for nothing new. */
class ReferenceTest {

    private static final String EXTENSION = "x-purser-extension";

    @Test
    void leavesNothingOut() {
        assertThat(Omissions.of(reference(), ours())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/paths/~1v1~1Policies",
                "/paths/~1v1~1Tools~1{id}/delete",
                "/paths/~1v1~1Tools/get/operationId",
                "/paths/~1v1~1Tools/post/requestBody/required",
                "/paths/~1v1~1Tools/get/parameters/0",
                "/paths/~1v1~1Assistants~1{id}~1Messages/post/responses/202",
                "/components/parameters/IdInPath/required",
                "/components/parameters/PageSize/schema/maximum",
                "/components/schemas/AccountSid/minLength",
                "/components/schemas/AssistantId/pattern",
                "/components/schemas/DateCreated/format",
                "/components/schemas/ToolEnabled/type",
                "/components/schemas/PageMeta/properties/next_page_url/nullable",
                "/components/schemas/ListToolsResponse/properties/tools/items",
                "/components/schemas/assistants.v1.service.tool/properties/description",
                "/components/schemas/assistants.v1.service.create_tool_request/required/1",
                "/components/schemas/assistants.v1.service.knowledge_chunk_with_score",
                "/components/securitySchemes/accountSid_authToken"
            })
    void whatIsLeftOutIsSeen(String place) {
        assertThat(Omissions.of(reference(), without(place))).isNotEmpty();
    }

    @Test
    void otherValueIsSeen() {
        JsonNode changed = ours();
        ((ObjectNode) changed.at("/components/schemas/ToolEnabled")).put("type", "string");

        assertThat(Omissions.of(reference(), changed))
                .contains(
                        "/components/schemas/assistants.v1.service.tool/properties/enabled/type is \"string\", not \"boolean\"");
    }

    @Test
    void asksForNothingNew() {
        JsonNode document = ours();
        JsonNode reference = reference();
        Set<String> known = places(reference);

        assertThat(operations(document).filter(operation -> known.contains(operation.place())))
                .hasSameSizeAs(known)
                .allSatisfy(operation -> assertThat(demands(document, operation))
                        .isEqualTo(demands(reference, in(reference, operation.place()))));
    }

    @Test
    void whatIsNewIsMarked() {
        JsonNode document = ours();
        Set<String> known = places(reference());

        assertThat(operations(document).filter(operation -> !known.contains(operation.place())))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.body().path(EXTENSION).asBoolean()).isTrue());
        assertThat(newFields(document, reference().at("/components/schemas")))
                .isNotEmpty()
                .allSatisfy((field, schema) ->
                        assertThat(schema.path(EXTENSION).asBoolean()).as(field).isTrue());
    }

    private static JsonNode without(String place) {
        JsonNode document = ours();
        var pointer = JsonPointer.compile(place);
        assertThat(document.at(pointer).isMissingNode())
                .as("nothing at %s", place)
                .isFalse();
        switch (document.at(pointer.head())) {
            case ObjectNode parent -> parent.remove(pointer.last().getMatchingProperty());
            case ArrayNode parent -> parent.remove(pointer.last().getMatchingIndex());
            default -> throw new AssertionError("Not in an object or an array: " + place);
        }
        return document;
    }

    private static Set<String> places(JsonNode document) {
        return operations(document).map(Operation::place).collect(Collectors.toSet());
    }

    private static Operation in(JsonNode document, String place) {
        return operations(document)
                .filter(operation -> operation.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** The parameters and the fields without which a request is refused. */
    private static Set<String> demands(JsonNode document, Operation operation) {
        var parameters = operation
                .body()
                .path("parameters")
                .valueStream()
                .map(parameter -> References.resolved(document, parameter))
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText());
        var body = operation.body().at("/requestBody/content/application~1json/schema");
        var fields = References.resolved(document, body)
                .path("required")
                .valueStream()
                .map(JsonNode::asText);
        return Stream.concat(parameters, fields).collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> newFields(JsonNode document, JsonNode known) {
        return known.propertyStream()
                .flatMap(schema -> document.at("/components/schemas/" + schema.getKey() + "/properties")
                        .propertyStream()
                        .filter(field -> !schema.getValue().path("properties").has(field.getKey()))
                        .map(field -> Map.entry(
                                schema.getKey() + "." + field.getKey(),
                                References.resolved(document, field.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
