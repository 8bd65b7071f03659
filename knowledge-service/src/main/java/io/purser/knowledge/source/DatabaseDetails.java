package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.security.SecretFields;
import java.util.List;
import java.util.Set;

/**
 * The details of a source whose texts stay in somebody's vector store. The secret among them is taken out, and its mask
 * stands in its place. A name that is not known is refused: a mistyped namespace would be searched in vain.
 */
final class DatabaseDetails {

    private static final String PATH = StoreFields.PATH;
    private static final int LAST_PORT = 65_535;
    private static final int USUAL_PORT = 5_432;
    private static final int MOST_DIMENSIONS = 16_000;
    private static final Set<String> NO_NAMES = Set.of(".", "..");

    private final StoreKind kind;
    private final Fields fields;
    private final StoreFields words;
    private final JsonNode present;
    private final ObjectNode details = Json.MAPPER.createObjectNode();

    private DatabaseDetails(StoreKind kind, Fields fields, JsonNode present) {
        this.kind = kind;
        this.fields = fields;
        this.words = new StoreFields(fields);
        this.present = present;
    }

    /**
     * What is sent goes over what is there. Of another kind of store nothing stays.
     *
     * @throws ApiException 400
     */
    static Fill of(Fields sent, JsonNode present) {
        var kind = sent.has("kind") ? StoreKind.of(sent) : StoreKind.of(sent.over(present, List.of("kind")));
        boolean same = kind.word().equals(present.path("kind").asText(kind.word()));
        JsonNode base = same ? present : Json.MAPPER.createObjectNode();
        return new DatabaseDetails(kind, sent.over(base, kind.fields()), base).fill();
    }

    private Fill fill() {
        refuseUnknown();
        kind.required().forEach(fields::requiredText);
        details.put("kind", kind.word());
        kind.fields().stream().filter(fields::has).forEach(this::take);
        if (kind == StoreKind.PGVECTOR) {
            usual();
        }
        return new Fill(details, new Content.Elsewhere(), secret());
    }

    private void refuseUnknown() {
        fields.copy().fieldNames().forEachRemaining(name -> {
            if (!kind.fields().contains(name)) {
                throw ApiException.invalid(
                        "%s is not known for kind %s: leave it out, or send null to remove it. Known are %s"
                                .formatted(PATH + shortened(name), kind.word(), String.join(", ", kind.fields())));
            }
        });
    }

    private void take(String name) {
        switch (name) {
            case "kind" -> {}
            case "port" -> fields.number(name, 1, LAST_PORT).ifPresent(port -> details.put(name, port));
            case "dimensions" -> fields.number(name, 1, MOST_DIMENSIONS).ifPresent(count -> details.put(name, count));
            case "least_score" -> fields.share(name).ifPresent(share -> details.put(name, share));
            case "url" -> details.put(name, words.address(name));
            case "host" -> details.put(name, kind == StoreKind.PINECONE ? words.address(name) : words.host(name));
            case "sslmode" ->
                details.put(
                        name,
                        words.one(
                                name,
                                Set.of("require", "verify-full", "disable")::contains,
                                "require, verify-full or disable"));
            case "index", "collection", "table" ->
                details.put(name, words.one(name, word -> !NO_NAMES.contains(word), "a name"));
            default -> details.put(name, name.equals(kind.secret()) ? SecretFields.MASK : words.word(name));
        }
    }

    private void usual() {
        if (!details.has("port")) {
            details.put("port", USUAL_PORT);
        }
        if (!details.has("sslmode")) {
            details.put("sslmode", "require");
        }
    }

    private Secret secret() {
        return fields.text(kind.secret())
                .map(text -> text.equals(SecretFields.MASK) ? same() : words.secret(kind.secret(), text))
                .orElseGet(Secret.None::new);
    }

    /** A stored secret does not go to another place than the one that it was given for. */
    private Secret same() {
        if (!SecretFields.MASK.equals(present.path(kind.secret()).asText())) {
            throw ApiException.invalid(
                    "%s is the mask of a secret that is not there: send the secret".formatted(PATH + kind.secret()));
        }
        StoreKind.PLACE.stream().filter(this::isChanged).findFirst().ifPresent(name -> {
            throw ApiException.invalid(
                    "%s changes where the secret goes: send %s as well".formatted(PATH + name, PATH + kind.secret()));
        });
        return new Secret.Same();
    }

    /** Numbers are equal when they are written alike; details of former times have no kind. */
    private boolean isChanged(String name) {
        String now = details.path(name).asText();
        return !now.equals(present.path(name).asText(name.equals("kind") ? now : ""));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 64));
    }
}
