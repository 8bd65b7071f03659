package io.purser.knowledge.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.Digest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which fields of a record its text, title, address and labels stand: those that its owner names, else the first of
 * those that programs usually write, in the record itself or in the object of metadata within.
 */
final class Reading {

    private static final List<String> TEXTS =
            List.of("text", "text_segment", "page_content", "content", "document", "chunk_text", "chunk", "body");
    private static final List<String> TITLES = List.of("title", "name", "file_name", "filename");
    private static final List<String> URLS = List.of("url", "link", "source_url", "source");
    private static final List<String> LABELS = List.of("labels");
    private static final List<String> WITHIN = List.of("metadata", "cmetadata", "metadata_");

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern BETWEEN_LABELS = Pattern.compile("[,;|]");
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ID = 200;

    private final KnowledgeId source;
    private final List<String> texts;
    private final List<String> titles;
    private final List<String> urls;
    private final List<String> labels;

    Reading(Connection connection) {
        source = connection.source();
        texts = named(connection, "text_field", TEXTS);
        titles = named(connection, "title_field", TITLES);
        urls = named(connection, "url_field", URLS);
        labels = named(connection, "labels_field", LABELS);
    }

    /** Empty when there is no text in it. {@code rank} is its place among those that were found. */
    Optional<Chunk> chunk(Neighbour found, int rank) {
        return first(found.fields(), texts).map(text -> chunk(found, rank, beginning(text, LONGEST_TEXT)));
    }

    private Chunk chunk(Neighbour found, int rank, String text) {
        String title = first(found.fields(), titles)
                .map(words -> beginning(words, LONGEST_TITLE))
                .orElse("");
        return new Chunk(
                id(found.id()),
                source,
                rank,
                rank,
                title,
                title,
                first(found.fields(), urls)
                        .filter(url -> WEB.matcher(url).matches())
                        .orElse(null),
                null,
                null,
                labels(found.fields()),
                text);
    }

    /** The record's own name behind the source's, so that those of two stores are not mistaken for each other. */
    private ChunkId id(String record) {
        String name = record.length() > LONGEST_ID || record.isBlank() ? Digest.of(record) : record;
        return new ChunkId(source.value() + ":" + whole(name));
    }

    private Set<String> labels(JsonNode record) {
        var found = new HashSet<String>();
        values(record, labels).findFirst().ifPresent(value -> {
            if (value.isTextual()) {
                BETWEEN_LABELS.splitAsStream(value.textValue()).forEach(found::add);
            }
            value.forEach(item -> found.add(item.asText()));
        });
        return Set.copyOf(found.stream()
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList());
    }

    private static List<String> named(Connection connection, String field, List<String> usual) {
        return connection.optional(field).map(List::of).orElse(usual);
    }

    private static Optional<String> first(JsonNode record, List<String> names) {
        return values(record, names)
                .filter(JsonNode::isTextual)
                .map(value -> whole(value.textValue()).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> values(JsonNode record, List<String> names) {
        return Stream.concat(Stream.of(record), WITHIN.stream().map(record::path))
                .flatMap(object -> names.stream().map(name -> value(object, name)))
                .filter(value -> !value.isMissingNode() && !value.isNull());
    }

    /** A name may lead into objects: {@code page.text}. */
    private static JsonNode value(JsonNode object, String name) {
        return object.has(name)
                ? object.path(name)
                : object.at("/" + name.replace("~", "~0").replace('.', '/'));
    }

    private static String beginning(String text, int length) {
        return whole(text.substring(0, Math.min(text.length(), length)));
    }

    /** Half a character, of which JSON may hold any number, is none. */
    private static String whole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
