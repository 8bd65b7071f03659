package io.purser.tools.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.regex.RegularExpression;
import java.util.Locale;

/** JSON Schema 2020-12 without a network, and with patterns that take linear time: schema and arguments come from strangers. */
final class Schemas {

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .locale(Locale.ENGLISH)
            .regularExpressionFactory(Schemas::pattern)
            .build();
    private static final Schema META =
            registry().getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    private Schemas() {}

    /** The schema of schemas. */
    static Schema meta() {
        return META;
    }

    /** @throws RuntimeException when a reference leads nowhere or a pattern cannot be read */
    static Schema compile(ObjectNode schema) {
        var compiled = registry().getSchema((JsonNode) schema);
        compiled.initializeValidators();
        return compiled;
    }

    /** A registry keeps all that it has ever compiled, so each schema has its own. */
    private static SchemaRegistry registry() {
        return SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(CONFIG));
    }

    private static RegularExpression pattern(String text) {
        var pattern = Pattern.compile(text);
        return value -> pattern.matcher(value).find();
    }
}
