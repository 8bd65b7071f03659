package io.purser.local.demo.shop;

import io.purser.local.demo.shop.Order.Item;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order book, in memory: each start of the shop is a fresh day with the same orders. */
final class Orders {

    private static final String NORA = "nora.lind@example.com";
    private static final String SAM = "sam.okafor@example.com";
    private static final String JUNE = "june.park@example.com";

    private final Map<String, Order> book;

    private Orders(List<Order> orders) {
        book = new HashMap<>(orders.stream().collect(Collectors.toMap(Order::number, Function.identity())));
    }

    static Orders on(LocalDate today) {
        return new Orders(List.of(
                new Order(
                        "MO-10412",
                        NORA,
                        today.minusDays(10),
                        new Progress.Delivered(today.minusDays(6)),
                        List.of(new Item(Range.JACKET, "M", 1), new Item(Range.SOCKS, "M", 3))),
                new Order(
                        "MO-10455",
                        NORA,
                        today.minusDays(2),
                        new Progress.Shipped(today.minusDays(1), today.plusDays(3), "HP4471920"),
                        List.of(new Item(Range.LANTERN, Product.ONE_SIZE, 1))),
                new Order(
                        "MO-10467",
                        NORA,
                        today,
                        new Progress.Waiting(),
                        List.of(new Item(Range.BLANKET, Product.ONE_SIZE, 1))),
                new Order(
                        "MO-10388",
                        SAM,
                        today.minusDays(66),
                        new Progress.Delivered(today.minusDays(61)),
                        List.of(new Item(Range.FLEECE, "L", 1))),
                new Order(
                        "MO-10471",
                        SAM,
                        today,
                        new Progress.Waiting(),
                        List.of(
                                new Item(Range.BACKPACK, Product.ONE_SIZE, 1),
                                new Item(Range.BEANIE, Product.ONE_SIZE, 2))),
                new Order(
                        "MO-10460",
                        JUNE,
                        today.minusDays(3),
                        new Progress.Shipped(today.minusDays(2), today.plusDays(1), "HP4470077"),
                        List.of(new Item(Range.MUG, Product.ONE_SIZE, 2)))));
    }

    Optional<Order> find(String number) {
        return Optional.ofNullable(book.get(plain(number)));
    }

    /** Newest first. */
    List<Order> of(String email) {
        return book.values().stream()
                .filter(order -> order.email().equalsIgnoreCase(email.strip()))
                .sorted(Comparator.comparing(Order::number).reversed())
                .toList();
    }

    void keep(Order order) {
        book.put(order.number(), order);
    }

    private static String plain(String number) {
        String upper = number.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("MO-") ? upper : "MO-" + upper;
    }
}
