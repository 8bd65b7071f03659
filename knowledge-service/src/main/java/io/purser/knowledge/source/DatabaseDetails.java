package io.purser.knowledge.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.security.SecretFields;
import io.purser.security.egress.EgressGate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The details of a source whose texts stay in somebody's vector store. The secret among them is taken out, and its mask stands in
 * its place. A name that is not known is refused: a mistyped namespace would be searched in vain.
 */
final class DatabaseDetails {

    private static final String PATH = "knowledge_source_details.";
    private static final int LONGEST = 512;
    private static final int LONGEST_SECRET = 4_096;
    private static final int LAST_PORT = 65_535;
    private static final int USUAL_PORT = 5_432;
    private static final int MOST_DIMENSIONS = 16_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:-]+");
    private static final Set<String> NO_NAMES = Set.of(".", "..");

    private final StoreKind kind;
    private final Fields fields;
    private final JsonNode present;
    private final ObjectNode details = Json.MAPPER.createObjectNode();

    private DatabaseDetails(StoreKind kind, Fields fields, JsonNode present) {
        this.kind = kind;
        this.fields = fields;
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
            case "url" -> details.put(name, address(name));
            case "host" -> details.put(name, kind == StoreKind.PINECONE ? address(name) : host(name));
            case "sslmode" ->
                details.put(
                        name,
                        one(
                                name,
                                Set.of("require", "verify-full", "disable")::contains,
                                "require, verify-full or disable"));
            case "index", "collection", "table" ->
                details.put(name, one(name, word -> !NO_NAMES.contains(word), "a name"));
            default -> details.put(name, name.equals(kind.secret()) ? SecretFields.MASK : word(name));
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
                .map(text -> text.equals(SecretFields.MASK) ? same() : fresh(text))
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

    private Secret fresh(String text) {
        if (text.isBlank()
                || text.length() > LONGEST_SECRET
                || CONTROL.matcher(text).find()) {
            throw ApiException.invalid(
                    "%s must be 1 to %d characters in one line".formatted(PATH + kind.secret(), LONGEST_SECRET));
        }
        return new Secret.New(text);
    }

    private String address(String name) {
        String sent = word(name);
        String address = (sent.contains("://") ? sent : "https://" + sent).replaceFirst("/+$", "");
        Optional<String> fault = address.matches(".*[?#].*")
                ? Optional.of("it must not hold a query or a fragment")
                : EgressGate.fault(address);
        fault.ifPresent(why -> {
            throw ApiException.invalid("%s cannot be called: %s".formatted(PATH + name, why));
        });
        return address;
    }

    private String host(String name) {
        return one(name, word -> HOST.matcher(word).matches(), "a host's name or address, without a scheme and a port");
    }

    private String one(String name, Predicate<String> right, String wanted) {
        String word = word(name);
        if (!right.test(word)) {
            throw ApiException.invalid("%s must be %s".formatted(PATH + name, wanted));
        }
        return word;
    }

    private String word(String name) {
        String word = fields.requiredText(name).strip();
        if (word.length() > LONGEST) {
            throw ApiException.invalid("%s must have at most %d characters".formatted(PATH + name, LONGEST));
        }
        return word;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 64));
    }
}
