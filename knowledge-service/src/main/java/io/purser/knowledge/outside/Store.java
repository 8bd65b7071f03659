package io.purser.knowledge.outside;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Somebody's vector store. Whatever goes wrong with it is a {@link StoreFailed}, in bounded time. */
interface Store {

    /** Asked each time. */
    Uni<Shape> shape();

    /** The nearest first. */
    Uni<List<Neighbour>> nearest(Shape shape, float[] vector, int most);
}
