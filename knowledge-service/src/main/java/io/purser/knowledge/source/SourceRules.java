package io.purser.knowledge.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.purser.contract.rest.ApiException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What a request must look like to be done. Each refusal says what to change. */
@Singleton
class SourceRules {

    private final SourceConfig config;

    SourceRules(SourceConfig config) {
        this.config = config;
    }

    NewSource created(Fields fields) {
        String name = name(fields.requiredText("name"));
        var type = SourceType.of(fields.requiredText("type"));
        requireNoEmbeddingModel(fields, type);
        return switch (type) {
            case Text -> text(name, fields);
            case File -> throw ApiException.invalid("A source of type File is uploaded: POST /v1/Knowledge/Upload");
            case Web, Database ->
                throw ApiException.invalid("Sources of type %s are not available yet".formatted(type));
        };
    }

    NewSource uploaded(String name, Optional<String> description, String fileName, String content) {
        return new NewSource(
                name(name),
                description(description.orElse("")),
                SourceType.File,
                Details.ofFile(fileName),
                content(content));
    }

    SourceChange changed(Fields fields, Source present) {
        if (fields.text("type")
                .filter(type -> SourceType.of(type) != present.type())
                .isPresent()) {
            throw ApiException.invalid("The type of a source does not change");
        }
        requireNoEmbeddingModel(fields, present.type());
        return new SourceChange(
                fields.has("name") ? Optional.of(name(fields.requiredText("name"))) : Optional.empty(),
                fields.text("description").map(this::description),
                fields.object("knowledge_source_details").flatMap(details -> content(details, present.type())));
    }

    private NewSource text(String name, Fields fields) {
        var details = fields.object("knowledge_source_details")
                .orElseThrow(() -> ApiException.invalid("knowledge_source_details.content is required"));
        String content = content(details.requiredText("content"));
        return new NewSource(
                name,
                description(fields.text("description").orElse("")),
                SourceType.Text,
                Details.ofText(content),
                content);
    }

    private Optional<String> content(Fields details, SourceType type) {
        if (details.has("content") && type != SourceType.Text) {
            throw ApiException.invalid("The content of a source of type %s is not sent as text".formatted(type));
        }
        return details.text("content").map(this::content);
    }

    private String content(String content) {
        long largest = config.largestContent().asLongValue();
        if (content.isBlank()) {
            throw ApiException.invalid("The content is empty");
        }
        if (content.length() > largest || content.getBytes(UTF_8).length > largest) {
            throw ApiException.invalid("The content is larger than %d bytes".formatted(largest));
        }
        return content;
    }

    private String name(String name) {
        if (name.isBlank()) {
            throw ApiException.invalid("name is required");
        }
        return within(config.longestName(), "name", name.strip());
    }

    private String description(String description) {
        return within(config.longestDescription(), "description", description);
    }

    private static String within(int longest, String field, String text) {
        if (text.length() > longest) {
            throw ApiException.invalid("%s is longer than %d characters".formatted(field, longest));
        }
        return text;
    }

    private static void requireNoEmbeddingModel(Fields fields, SourceType type) {
        if (fields.has("embedding_model") && type != SourceType.Database) {
            throw ApiException.invalid("embedding_model is for sources of type Database");
        }
    }
}
