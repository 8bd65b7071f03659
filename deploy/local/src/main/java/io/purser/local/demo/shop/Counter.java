package io.purser.local.demo.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Json;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What one can ask the shop, one customer at a time: nothing is cancelled or taken back twice. Every answer has a sentence
 * in it that may be said to the customer as it is.
 */
final class Counter {

    private final Orders orders;

    Counter(Orders orders) {
        this.orders = orders;
    }

    synchronized ObjectNode order(String number) {
        return withOrder(number, Counter::described);
    }

    synchronized ObjectNode ordersOf(String email) {
        var found = orders.of(email);
        var answer = Json.object()
                .put(
                        "summary",
                        found.isEmpty()
                                ? "There are no orders for %s.".formatted(email.strip())
                                : "The orders of %s: %s.".formatted(email.strip(), Words.orders(found)));
        var list = answer.putArray("orders");
        found.forEach(order -> list.add(described(order)));
        return answer;
    }

    synchronized ObjectNode stock(String words, String size) {
        return Range.meantBy(words)
                .map(product -> Stock.of(product, size))
                .orElseGet(() -> no("We have no product called " + words.strip() + "."));
    }

    synchronized ObjectNode cancel(String number, LocalDate today) {
        return withOrder(number, order -> switch (order.progress()) {
            case Progress.Waiting() -> cancelled(order, today);
            case Progress.Cancelled(var on) -> no(Words.progress(order) + " There is nothing left to cancel.");
            case Progress.Shipped shipped ->
                no(Words.progress(order)
                        + " It can no longer be cancelled, but it can be returned once it has arrived.");
            case Progress.Delivered delivered ->
                no(Words.progress(order) + " It can no longer be cancelled, but it may be returned.");
        });
    }

    synchronized ObjectNode startReturn(String number, String product, LocalDate today) {
        return withOrder(number, order -> new Returns(orders, today).start(order, product));
    }

    static ObjectNode no(String why) {
        return Json.object().put("done", false).put("summary", why);
    }

    private ObjectNode withOrder(String number, Function<Order, ObjectNode> then) {
        return orders.find(number)
                .map(then)
                .orElseGet(() -> no("There is no order with the number " + number.strip() + "."));
    }

    private ObjectNode cancelled(Order order, LocalDate today) {
        orders.keep(order.with(new Progress.Cancelled(today)));
        return Json.object()
                .put("done", true)
                .put("order_number", order.number())
                .put("status", "cancelled")
                .put(
                        "summary",
                        "Order %s is cancelled. The reservation of %s on the card is lifted within 3 business days."
                                .formatted(order.number(), Words.dollars(order.cents())));
    }

    private static ObjectNode described(Order order) {
        var answer = Json.object()
                .put("order_number", order.number())
                .put("status", order.progress().word())
                .put("summary", "%s It contains %s.".formatted(Words.progress(order), Words.items(order.items())))
                .put("placed", order.placed().toString())
                .put("total", Words.dollars(order.cents()));
        var items = answer.putArray("items");
        order.items().forEach(item -> items.add(described(item)));
        return answer;
    }

    private static ObjectNode described(Order.Item item) {
        var answer = Json.object()
                .put("product", item.product().name())
                .put("size", item.size())
                .put("quantity", item.quantity());
        item.returned().ifPresent(number -> answer.put("return_number", number));
        return answer;
    }
}
