package io.purser.tools.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a model's arguments are what a tool takes. Made once for a definition: compiling a schema costs more than a check. */
public final class ArgumentCheck {

    private static final int FAULTS_TOLD = 5;
    private static final int DEEPEST = 64;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Schema schema;

    public ArgumentCheck(ObjectNode schema) {
        this.schema = Schemas.compile(schema);
    }

    /** A model that has nothing to hand over may write nothing at all. */
    public Arguments check(String written) {
        try {
            return written.isBlank() ? check(STRICT.createObjectNode()) : check(STRICT.readTree(written));
        } catch (JsonProcessingException e) {
            return new Arguments.Unfit("The arguments are not valid JSON: " + e.getOriginalMessage());
        }
    }

    private Arguments check(JsonNode arguments) {
        return arguments instanceof ObjectNode values
                ? check(values)
                : new Arguments.Unfit("The arguments must be a JSON object");
    }

    private Arguments check(ObjectNode values) {
        var faults = schema.validate(values);
        return faults.isEmpty() ? new Arguments.Fit(values) : new Arguments.Unfit(told(faults));
    }

    private static String told(List<Error> faults) {
        return "The arguments do not fit the tool's schema: "
                + faults.stream()
                        .map(fault -> place(fault) + fault.getMessage())
                        .distinct()
                        .limit(FAULTS_TOLD)
                        .collect(Collectors.joining("; "));
    }

    private static String place(Error fault) {
        String place = fault.getInstanceLocation().toString();
        return place.isEmpty() ? "" : place + ": ";
    }
}
