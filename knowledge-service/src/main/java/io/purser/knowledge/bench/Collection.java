package io.purser.knowledge.bench;

import java.util.List;

/** Pages, and questions about them with known answers. */
record Collection(String name, List<Page> pages, List<Query> queries) {

    Collection {
        pages = List.copyOf(pages);
        queries = List.copyOf(queries);
    }
}
