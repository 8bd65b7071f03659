package io.purser.knowledge.outside;

/** A question's vector must have as many numbers as the store's. */
final class Dimensions {

    private Dimensions() {}

    /** @throws StoreFailed that names both */
    static void requireSame(Shape shape, float[] vector, Connection connection) {
        if (shape.dimensions() != vector.length) {
            throw new StoreFailed(
                    "\"%s\" holds vectors of %d dimensions, and %s makes vectors of %d: name in embedding_model the model that it was filled with"
                            .formatted(shape.name(), shape.dimensions(), connection.model(), vector.length));
        }
    }
}
