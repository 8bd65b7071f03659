package io.purser.local.demo.shop;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the shop words things. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

    private Words() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String dollars(int cents) {
        return "$%d.%02d".formatted(cents / 100, cents % 100);
    }

    static String item(Order.Item item) {
        String size = item.product().hasSizes() ? " in size " + item.size() : "";
        return item.quantity() + " " + item.product().name() + size;
    }

    static String items(List<Order.Item> items) {
        return items.stream().map(Words::item).collect(Collectors.joining(" and "));
    }

    static String orders(List<Order> orders) {
        return orders.stream()
                .map(order ->
                        "%s is %s".formatted(order.number(), order.progress().word()))
                .collect(Collectors.joining(", "));
    }

    static String progress(Order order) {
        String name = "Order " + order.number();
        return switch (order.progress()) {
            case Progress.Waiting() -> name + " is paid and waiting to be packed.";
            case Progress.Shipped(var on, var expected, var tracking) ->
                "%s was shipped on %s with Harbor Parcel, tracking number %s, and should arrive by %s."
                        .formatted(name, day(on), tracking, day(expected));
            case Progress.Delivered(var on) -> "%s was delivered on %s.".formatted(name, day(on));
            case Progress.Cancelled(var on) -> "%s was cancelled on %s.".formatted(name, day(on));
        };
    }
}
