package io.purser.local.demo.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Json;
import io.purser.local.demo.shop.Order.Item;
import java.time.LocalDate;

/** How the shop takes things back: within its time, and each thing once. */
record Returns(Orders orders, LocalDate today) {

    private static final int DAYS = 45;

    ObjectNode start(Order order, String words) {
        return switch (order.progress()) {
            case Progress.Delivered(var on)
            when on.plusDays(DAYS).isBefore(today) ->
                Counter.no("%s The %d days for a return ended on %s."
                        .formatted(Words.progress(order), DAYS, Words.day(on.plusDays(DAYS))));
            case Progress.Delivered delivered -> startDelivered(order, words);
            case Progress.Shipped shipped ->
                Counter.no(Words.progress(order) + " A return can be started once it has arrived.");
            case Progress.Waiting() ->
                Counter.no(Words.progress(order) + " It can be cancelled, which is simpler than a return.");
            case Progress.Cancelled cancelled -> Counter.no(Words.progress(order) + " There is nothing to return.");
        };
    }

    private ObjectNode startDelivered(Order order, String words) {
        return Range.meantBy(words)
                .flatMap(order::item)
                .map(item -> item.returned()
                        .map(number -> Counter.no("The return of the %s was started before, with the number %s."
                                .formatted(item.product().name(), number)))
                        .orElseGet(() -> start(order, item)))
                .orElseGet(() -> Counter.no("Order %s contains %s, but no %s."
                        .formatted(order.number(), Words.items(order.items()), words.strip())));
    }

    private ObjectNode start(Order order, Item item) {
        String number =
                "R-%s-%d".formatted(order.number().substring(3), order.items().indexOf(item) + 1);
        orders.keep(order.with(item.withReturn(number)));
        return Json.object()
                .put("done", true)
                .put("return_number", number)
                .put("order_number", order.number())
                .put("product", item.product().name())
                .put("refund", Words.dollars(item.cents() - 400))
                .put(
                        "summary",
                        "The return of the %s is started with the return number %s. The label is on its way by e-mail."
                                .formatted(item.product().name(), number));
    }
}
