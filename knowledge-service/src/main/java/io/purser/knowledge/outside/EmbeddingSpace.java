package io.purser.knowledge.outside;

/**
 * Vectors of one space can be compared.
 *
 * @param dimensions that the model is asked for; 0 for those it has by itself
 */
public record EmbeddingSpace(String model, int dimensions) {

    static EmbeddingSpace of(Connection connection) {
        return new EmbeddingSpace(
                connection.model(), connection.details().path("dimensions").asInt(0));
    }
}
