package io.purser.knowledge.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** What a request must look like to be done. Each refusal says what to change. Limits hold for what is sent, not for what is there. */
@Singleton
class SourceRules {

    private static final String DETAILS = "knowledge_source_details";
    private static final String EMBEDDING_MODEL = "embedding_model";
    private static final String RETURN_DIRECT = "return_direct";
    private static final String SEARCH_MEANING = "search_meaning";

    private final SourceConfig config;

    SourceRules(SourceConfig config) {
        this.config = config;
    }

    NewSource created(Fields fields, Limits limits) {
        String name = name(fields.requiredText("name"), limits);
        var type = SourceType.of(fields.requiredText("type"));
        if (type == SourceType.File) {
            throw ApiException.invalid("A source of type File is uploaded: POST /v1/Knowledge/Upload");
        }
        if (type == SourceType.Database) {
            fields.requiredText(EMBEDDING_MODEL);
        }
        return new NewSource(
                name,
                description(fields.text("description").orElse(""), limits),
                type,
                embeddingModel(fields, type).orElse(null),
                fields.flag(RETURN_DIRECT).orElse(false),
                fields.share(SEARCH_MEANING).orElse(null),
                fill(fields.object(DETAILS).orElseGet(() -> Fields.none(DETAILS)), type, nothing(), limits));
    }

    /** Checked before the file is taken in. */
    Function<Fill, NewSource> uploaded(UploadForm form, Limits limits) {
        String named = withoutNul("name", name(form.name().orElse(""), limits));
        String described =
                withoutNul("description", description(form.description().orElse(""), limits));
        boolean direct = form.direct().orElse(false);
        Double meaning = form.meaning().map(SourceChange.Meaning::share).orElse(null);
        return fill -> new NewSource(named, described, SourceType.File, null, direct, meaning, fill);
    }

    static void requireFile(Source present) {
        if (present.type() != SourceType.File) {
            throw ApiException.invalid("Only a source of type File takes another file");
        }
    }

    SourceChange changed(Fields fields, Source present, Limits limits) {
        if (fields.text("type")
                .filter(type -> SourceType.of(type) != present.type())
                .isPresent()) {
            throw ApiException.invalid("The type of a source does not change");
        }
        return new SourceChange(
                fields.has("name") ? Optional.of(name(fields.requiredText("name"), limits)) : Optional.empty(),
                fields.text("description").map(text -> description(text, limits)),
                embeddingModel(fields, present.type()),
                fields.flag(RETURN_DIRECT),
                fields.isSent(SEARCH_MEANING)
                        ? Optional.of(new SourceChange.Meaning(
                                fields.share(SEARCH_MEANING).orElse(null)))
                        : Optional.empty(),
                fields.object(DETAILS).flatMap(details -> refill(details, present, limits)));
    }

    private Optional<Fill> refill(Fields details, Source present, Limits limits) {
        if (details.has("content") && present.type() == SourceType.File) {
            throw ApiException.invalid("The content of a source of type File is not sent as text");
        }
        boolean left =
                present.type() == SourceType.File || present.type() == SourceType.Text && !details.has("content");
        return left ? Optional.empty() : Optional.of(fill(details, present.type(), present.details(), limits));
    }

    private Fill fill(Fields details, SourceType type, JsonNode present, Limits limits) {
        return switch (type) {
            case Text -> text(content(details.requiredText("content")));
            case Web -> new Fill(OutsideDetails.ofWeb(details, present, limits), new Content.Elsewhere());
            case Database -> DatabaseDetails.of(details, present);
            case File -> throw new IllegalArgumentException("A file is filled by what was uploaded");
        };
    }

    private static Fill text(String content) {
        return new Fill(Details.ofText(content), new Content.Text(content));
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

    private static Optional<String> embeddingModel(Fields fields, SourceType type) {
        var model = fields.text(EMBEDDING_MODEL).filter(name -> !name.isBlank());
        if (model.isPresent() && type != SourceType.Database) {
            throw ApiException.invalid("embedding_model is for sources of type Database");
        }
        return model;
    }

    private static String name(String name, Limits limits) {
        if (name.isBlank()) {
            throw ApiException.invalid("name is required");
        }
        Limits.within("name_characters", length(name.strip()), limits.nameCharacters());
        return name.strip();
    }

    private static String description(String description, Limits limits) {
        Limits.within("description_characters", length(description), limits.descriptionCharacters());
        return description;
    }

    private static String withoutNul(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw ApiException.invalid("%s holds a NUL character".formatted(field));
        }
        return text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static JsonNode nothing() {
        return Json.MAPPER.createObjectNode();
    }
}
