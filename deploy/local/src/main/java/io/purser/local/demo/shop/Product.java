package io.purser.local.demo.shop;

import java.util.List;
import java.util.Map;

/**
 * Something the shop sells.
 *
 * @param stock what is left, by size; a product without sizes has the only size {@code one size}
 */
record Product(String name, int dollars, Map<String, Integer> stock) {

    static final String ONE_SIZE = "one size";

    Product {
        stock = Map.copyOf(stock);
    }

    boolean hasSizes() {
        return !stock.containsKey(ONE_SIZE);
    }

    /** Smallest first, as a customer expects them. */
    List<String> sizes() {
        var order = List.of("XS", "S", "M", "L", "XL", "XXL", ONE_SIZE);
        return order.stream().filter(stock::containsKey).toList();
    }
}
