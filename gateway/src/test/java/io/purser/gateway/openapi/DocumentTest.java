package io.purser.gateway.openapi;

import static io.purser.gateway.openapi.Documents.operations;
import static io.purser.gateway.openapi.Documents.ours;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.gateway.openapi.Documents.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Set<String> ALWAYS = Set.of("400", "401", "403", "429", "503");

    @Test
    void isValid() {
        assertThat(faults(Documents.text())).isEmpty();
    }

    @Test
    void faultsOfADocumentAreSeen() {
        String noResponses = Documents.text().replaceFirst("(?s)(operationId: FetchUsage.*?)responses:", "$1answers:");
        String sameId = Documents.text().replace("operationId: FetchUsage", "operationId: ListTools");
        String noSuchType = Documents.text().replaceFirst("in: query", "in: thin air");

        assertThat(faults(noResponses)).isNotEmpty();
        assertThat(faults(sameId)).isNotEmpty();
        assertThat(faults(noSuchType)).isNotEmpty();
    }

    @Test
    void referencesLeadSomewhere() {
        assertThat(References.broken(ours())).isEmpty();
    }

    @Test
    void everyOperationHasANameAndADescriptionAndAnAnswer() {
        assertThat(operations(ours())).allSatisfy(operation -> {
            assertThat(operation.body().path("operationId").asText()).isNotBlank();
            assertThat(operation.body().path("summary").asText()).isNotBlank();
            assertThat(operation.body().path("description").asText()).isNotBlank();
            assertThat(answers(operation)).anyMatch(status -> status.startsWith("2"));
        });
    }

    @Test
    void everyOperationTellsItsFailures() {
        assertThat(operations(ours()))
                .allSatisfy(operation -> assertThat(answers(operation)).containsAll(ALWAYS));
        assertThat(operations(ours()).filter(operation -> operation.place().contains("{")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(answers(operation)).contains("404"));
    }

    @Test
    void everyFailureHasTheErrorAsItsBody() {
        assertThat(operations(ours()).flatMap(DocumentTest::failures))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body.path("$ref").asText()).isEqualTo("#/components/schemas/Error"));
    }

    @Test
    void everyPostTakesAnIdempotencyKey() {
        assertThat(operations(ours()).filter(operation -> operation.place().startsWith("post ")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.body().path("parameters"))
                        .anySatisfy(parameter ->
                                assertThat(parameter.path("$ref").asText()).endsWith("/IdempotencyKey")))
                .allSatisfy(operation -> assertThat(answers(operation)).contains("409", "422"));
    }

    private static List<String> faults(String document) {
        var options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(document, List.of(), options).getMessages();
    }

    private static Set<String> answers(Operation operation) {
        return operation
                .body()
                .path("responses")
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> failures(Operation operation) {
        JsonNode document = ours();
        return operation
                .body()
                .path("responses")
                .propertyStream()
                .filter(answer -> !answer.getKey().startsWith("2"))
                .map(answer ->
                        References.resolved(document, answer.getValue()).at("/content/application~1json/schema"));
    }
}
