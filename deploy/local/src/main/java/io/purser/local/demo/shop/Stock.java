package io.purser.local.demo.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Json;
import java.util.Locale;

/** What is left of a product. */
final class Stock {

    private Stock() {}

    static ObjectNode of(Product product, String size) {
        String wanted = size.strip().toUpperCase(Locale.ROOT);
        if (!product.hasSizes()) {
            return one(product, Product.ONE_SIZE, product.name());
        }
        return product.stock().containsKey(wanted)
                ? one(product, wanted, "%s in size %s".formatted(product.name(), wanted))
                : all(product, wanted);
    }

    private static ObjectNode one(Product product, String size, String name) {
        int left = product.stock().getOrDefault(size, 0);
        return Json.object()
                .put("product", product.name())
                .put("size", size)
                .put("in_stock", left)
                .put("price", Words.dollars(product.dollars() * 100))
                .put(
                        "summary",
                        left == 0
                                ? "The %s is sold out at the moment.".formatted(name)
                                : "The %s is in stock, %d left.".formatted(name, left));
    }

    private static ObjectNode all(Product product, String wanted) {
        var available = product.sizes().stream()
                .filter(size -> product.stock().getOrDefault(size, 0) > 0)
                .toList();
        String unknown = wanted.isEmpty() ? "" : "There is no size %s. ".formatted(wanted);
        var answer = Json.object()
                .put("product", product.name())
                .put("price", Words.dollars(product.dollars() * 100))
                .put(
                        "summary",
                        "%sThe %s is in stock in size %s."
                                .formatted(unknown, product.name(), String.join(", ", available)));
        var stock = answer.putObject("in_stock");
        product.sizes().forEach(size -> stock.put(size, product.stock().get(size)));
        return answer;
    }
}
