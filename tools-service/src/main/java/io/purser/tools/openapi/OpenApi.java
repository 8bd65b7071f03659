package io.purser.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.rest.ApiException;
import io.purser.tools.source.Choice;
import io.purser.tools.source.Note;
import io.purser.tools.source.Offered;
import io.purser.tools.source.Offers;
import io.purser.tools.source.Origin;
import io.purser.tools.source.Skipped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the operations of OpenAPI documents, 3.0 and 3.1. Takes time: not for an event loop. */
public final class OpenApi {

    private static final Set<String> CALLED = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> NOT_CALLED = Set.of("head", "options", "trace");
    private static final int LONGEST_TITLE = 200;

    private final JsonNode root;
    private final References references;
    private final Choice choice;
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private OpenApi(JsonNode root, Choice choice) {
        this.root = root;
        this.references = new References(root);
        this.choice = choice;
    }

    /**
     * What the document offers.
     *
     * @param readFrom where it was read, null when it was sent
     * @param server called in place of the document's own servers, null for these
     * @throws ApiException 400 when it is no document that can be read
     */
    public static Offers read(String text, @Nullable String readFrom, @Nullable String server, Choice choice) {
        var root = DocumentText.read(text);
        check(root);
        return new OpenApi(root, choice).offers(readFrom, server);
    }

    private static void check(JsonNode root) {
        if (root.has("swagger")) {
            throw ApiException.invalid("The document is of Swagger 2: convert it to OpenAPI 3");
        }
        String version = root.path("openapi").asText();
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            throw ApiException.invalid("The document must be OpenAPI 3.0 or 3.1: its field openapi says so");
        }
        if (!root.path("paths").isObject()) {
            throw ApiException.invalid("The OpenAPI document has no paths");
        }
    }

    private Offers offers(@Nullable String readFrom, @Nullable String server) {
        var security = new Security(root, references);
        var maker =
                new OfferedOperation(references, new Servers(root, server, readFrom), security, new Budget(), notes);
        var offered = new ArrayList<Offered>();
        var all = new ArrayList<String>();
        var known = new HashSet<String>();
        for (var operation : operations()) {
            all.add(operation.label());
            if (choice.takes(operation.knownAs())) {
                offer(operation, known.add(operation.label()), maker, offered);
            }
        }
        var taken = offered.stream().map(Offered::operation).collect(Collectors.toUnmodifiableSet());
        return new Offers(origin(readFrom), all, offered, skipped, notes, security.needed(taken));
    }

    private void offer(Operation operation, boolean isFirst, OfferedOperation maker, List<Offered> offered) {
        try {
            if (!isFirst) {
                throw new Unfit("another operation has the same operationId");
            }
            if (offered.size() >= choice.most()) {
                throw new Unfit("an import makes at most %d tools: name others in operations".formatted(choice.most()));
            }
            offered.add(maker.of(operation));
        } catch (Unfit e) {
            skipped.add(new Skipped(operation.label(), e.why()));
        }
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/"))
                .forEach(path -> addOf(path.getKey(), path.getValue(), operations));
        return operations;
    }

    private void addOf(String path, JsonNode written, List<Operation> operations) {
        JsonNode item;
        try {
            item = references.follow(written);
        } catch (Unfit e) {
            skip(List.of(path), path, e.why());
            return;
        }
        item.properties().forEach(member -> {
            if (CALLED.contains(member.getKey())) {
                operations.add(new Operation(member.getKey(), path, item, member.getValue()));
            } else if (NOT_CALLED.contains(member.getKey())) {
                var operation = new Operation(member.getKey(), path, item, member.getValue());
                skip(operation.knownAs(), operation.label(), "only GET, POST, PUT, PATCH and DELETE are called");
            }
        });
    }

    private void skip(List<String> knownAs, String operation, String why) {
        if (choice.takes(knownAs)) {
            skipped.add(new Skipped(operation, why));
        }
    }

    private Origin origin(@Nullable String readFrom) {
        if (readFrom != null) {
            return new Origin("openapi", "url", readFrom);
        }
        String title = root.path("info").path("title").asText().strip();
        return new Origin("openapi", "title", title.substring(0, Math.min(LONGEST_TITLE, title.length())));
    }
}
