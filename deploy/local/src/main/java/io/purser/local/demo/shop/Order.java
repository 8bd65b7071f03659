package io.purser.local.demo.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody has bought. */
record Order(String number, String email, LocalDate placed, Progress progress, List<Item> items) {

    /** Standard shipping is free from this sum on. */
    private static final int FREE_SHIPPING_CENTS = 75_00;

    private static final int SHIPPING_CENTS = 5_90;

    /** @param returned the number of its return, once one is started */
    record Item(Product product, String size, int quantity, Optional<String> returned) {

        Item(Product product, String size, int quantity) {
            this(product, size, quantity, Optional.empty());
        }

        Item withReturn(String number) {
            return new Item(product, size, quantity, Optional.of(number));
        }

        int cents() {
            return product.dollars() * 100 * quantity;
        }
    }

    Order {
        items = List.copyOf(items);
    }

    Order with(Progress next) {
        return new Order(number, email, placed, next, items);
    }

    Order with(Item changed) {
        var after = items.stream()
                .map(item -> item.product().equals(changed.product()) ? changed : item)
                .toList();
        return new Order(number, email, placed, progress, after);
    }

    Optional<Item> item(Product product) {
        return items.stream().filter(item -> item.product().equals(product)).findFirst();
    }

    int cents() {
        int goods = items.stream().mapToInt(Item::cents).sum();
        return goods >= FREE_SHIPPING_CENTS ? goods : goods + SHIPPING_CENTS;
    }
}
