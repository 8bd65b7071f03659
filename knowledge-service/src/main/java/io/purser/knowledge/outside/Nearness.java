package io.purser.knowledge.outside;

/**
 * What a store's scores mean: brought to 0 for nothing in common and 1 for the same. Vectors of embedding models have
 * length 1.
 */
enum Nearness {
    COSINE,
    DISTANCE,
    SQUARED_DISTANCE,
    COSINE_DISTANCE;

    double of(double score) {
        double cosine =
                switch (this) {
                    case COSINE -> score;
                    case DISTANCE -> 1 - score * score / 2;
                    case SQUARED_DISTANCE -> 1 - score / 2;
                    case COSINE_DISTANCE -> 1 - score;
                };
        return Double.isNaN(cosine) ? 0 : Math.clamp(cosine, 0, 1);
    }
}
