package io.purser.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.local.client.Json;
import java.net.URI;
import java.util.List;

/** A tool of the demo: one thing that the shop's order service can be asked. */
record ShopTool(String name, String description, String method, String path, String input) {

    static List<ShopTool> all() {
        return List.of(
                new ShopTool(
                        "look_up_order",
                        "Finds one order by its number, such as MO-10412: where it is, when it arrives and what is in it.",
                        "GET",
                        "/orders",
                        """
                        export type Data = {
                          /** The number of the order, such as MO-10412 */
                          order_number: string,
                        }
                        """),
                new ShopTool(
                        "list_orders",
                        "Lists all orders of a customer by e-mail address, such as nora.lind@example.com, when the order number"
                                + " is not known.",
                        "GET",
                        "/orders/of-customer",
                        """
                        export type Data = {
                          /** The e-mail address of the customer, such as nora.lind@example.com */
                          email: string,
                        }
                        """),
                new ShopTool(
                        "check_stock",
                        "Tells whether a product is in stock, in which sizes, and its price.",
                        "GET",
                        "/stock",
                        """
                        export type Data = {
                          /** The product, such as Drizzle rain jacket */
                          product: string,
                          size?: string, // The size wanted, such as XS, S, M, L, XL or XXL
                        }
                        """),
                new ShopTool(
                        "start_return",
                        "Starts the return of one product of a delivered order, such as MO-10412, when the customer asks to send"
                                + " it back. Gives the return number.",
                        "POST",
                        "/returns",
                        """
                        export type Data = {
                          /** The number of the order, such as MO-10412 */
                          order_number: string,
                          /** The product to send back, such as Drizzle rain jacket */
                          product: string,
                          /** Why it comes back, in the customer's words */
                          reason?: string,
                        }
                        """),
                new ShopTool(
                        "cancel_order",
                        "Cancels an order that has not been shipped yet, such as MO-10467, when the customer asks for it.",
                        "POST",
                        "/cancellations",
                        """
                        export type Data = {
                          /** The number of the order to cancel, such as MO-10467 */
                          order_number: string,
                        }
                        """));
    }

    ObjectNode definition(URI shop) {
        var definition = Json.object()
                .put("name", name)
                .put("description", description)
                .put("type", "WEBHOOK")
                .put("enabled", true);
        definition.set("meta", meta(shop));
        return definition;
    }

    ObjectNode meta(URI shop) {
        return Json.object().put("url", url(shop)).put("method", method).put("input_schema", input.strip());
    }

    String url(URI shop) {
        return shop.resolve(path).toString();
    }
}
