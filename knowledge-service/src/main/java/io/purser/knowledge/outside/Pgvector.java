package io.purser.knowledge.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.log.Json;
import io.purser.knowledge.chunk.Digest;
import io.purser.knowledge.store.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table, or view, of a PostgreSQL with the extension pgvector. A row is a record: what stands in its columns, the
 * vector left out.
 *
 * @param idField the column that names a row, when its owner says so
 */
record Pgvector(Postgres database, String table, String column, Optional<String> idField) implements Store {

    private static final Set<String> TYPES = Set.of("vector", "halfvec");
    private static final List<String> IDS = List.of("id", "embedding_id", "uuid", "node_id", "custom_id");
    private static final long MOST_COUNTED = 100_000;

    private static final String COLUMN =
            """
            SELECT quote_ident(n.nspname) AS schema, t.typname::text AS type, a.atttypmod AS dimensions
            FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE a.attrelid = to_regclass($1::text) AND a.attname = $2::text AND a.attnum > 0 AND NOT a.attisdropped
            """;
    private static final String SIZE =
            """
            SELECT (SELECT %3$s.vector_dims(%2$s) FROM %1$s WHERE %2$s IS NOT NULL LIMIT 1) AS dimensions,
                (SELECT count(*) FROM (SELECT 1 FROM %1$s LIMIT $1) AS counted) AS records
            """;

    /** The row is put together only for those that are nearest. */
    private static final String NEAREST =
            """
            SELECT (to_jsonb(found) - $2::text - 'distance of it')::text AS record, "distance of it" AS distance
            FROM (SELECT *, %2$s OPERATOR(%3$s.<=>) $1::text::%4$s AS "distance of it" FROM %1$s WHERE %2$s IS NOT NULL
                  ORDER BY %2$s OPERATOR(%3$s.<=>) $1::text::%4$s LIMIT $3) AS found
            ORDER BY 2
            """;

    @Override
    public Uni<Shape> shape() {
        return database.read(client -> client.preparedQuery(COLUMN)
                .execute(Tuple.of(tableName(), column))
                .chain(rows -> shape(client, Rows.first(rows).orElseThrow(this::absent))));
    }

    @Override
    public Uni<List<Neighbour>> nearest(Shape shape, float[] vector, int most) {
        String schema = shape.address().substring(0, shape.address().lastIndexOf('.'));
        String query = NEAREST.formatted(tableName(), quoted(column), schema, shape.address());
        var values = Tuple.of(JsonVectors.json(vector).toString(), column, (long) most);
        return database.read(client -> client.preparedQuery(query).execute(values))
                .map(rows -> Rows.of(rows).map(row -> neighbour(row, shape)).toList());
    }

    private Uni<Shape> shape(SqlConnection client, Row found) {
        String type = found.getString("type");
        String schema = found.getString("schema");
        if (!TYPES.contains(type)) {
            throw new StoreFailed("The column \"%s\" has another type than vector or halfvec".formatted(column));
        }
        return client.preparedQuery(SIZE.formatted(tableName(), quoted(column), schema))
                .execute(Tuple.of(MOST_COUNTED))
                .map(rows -> rows.iterator().next())
                .map(size -> new Shape(
                        table,
                        schema + "." + type,
                        dimensions(found, size),
                        Nearness.COSINE_DISTANCE,
                        size.getLong("records")));
    }

    /** As the column says; where it says nothing, as its first vector is. */
    private int dimensions(Row column, Row size) {
        int declared = column.getInteger("dimensions");
        return declared > 0
                ? declared
                : Optional.ofNullable(size.getInteger("dimensions"))
                        .orElseThrow(() -> new StoreFailed(
                                "The table \"%s\" is empty and its vectors have no declared dimension, such as vector(1536)"
                                        .formatted(table)));
    }

    private Neighbour neighbour(Row row, Shape shape) {
        String text = row.getString("record");
        var record = json(text);
        return new Neighbour(
                id(record).orElseGet(() -> Digest.of(text)),
                record,
                shape.nearness().of(row.getDouble("distance")));
    }

    private Optional<String> id(JsonNode record) {
        return idField.map(Stream::of)
                .orElseGet(IDS::stream)
                .map(name -> record.path(name).asText())
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new StoreFailed("The database answered something that is no record");
        }
    }

    private StoreFailed absent() {
        return new StoreFailed(
                "There is no table \"%s\" with a column \"%s\" that the user can see: name others in table and vector"
                        .formatted(table, column));
    }

    /** With its schema, if one was named. */
    private String tableName() {
        return Stream.of(table.split("\\.", 2)).map(Pgvector::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
