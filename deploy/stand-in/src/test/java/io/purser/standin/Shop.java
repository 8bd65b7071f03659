package io.purser.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.standin.chat.Json;

/** A made-up shop for shoes: what its assistant may call, and what comes back. */
final class Shop {

    static final String PROMPT =
            """
            You are Nimbus, the friendly assistant of Cloudstep, a shop for shoes.

            The reply is shown in a chat: be brief; Markdown is fine.

            Use the functions when they help; never make up what they would tell. When you lack something, ask the customer.

            Today is 2026-05-04 (UTC).""";

    static final String HELP =
            """
            [Help centre > Returns]
            You can return unworn shoes and clothing within 30 days of delivery. Items on sale can be exchanged but
            not refunded.

            [Help centre > Returns > How to return]
            1. Open your order and choose "Return".
            2. Print the label and drop the parcel at any post office.
            Refunds arrive within 5 working days after we have received the parcel.

            [Help centre > Shipping]
            We ship with DHL and UPS. Orders placed before 14:00 leave our warehouse on the same day.

            | Country | Time | Cost |
            | --- | --- | --- |
            | Germany | 1 to 2 working days | free |
            | Canada | 6 to 9 working days | 15 EUR |
            | United States | 5 to 8 working days | 15 EUR |

            [Help centre > Payment]
            We accept Visa, Mastercard, **PayPal** and bank transfer. Gift cards can be used for anything in the shop.

            [Help centre > Care]
            Wash rain jackets at 30 degrees without softener. The Trail Runner is waterproof and should dry at room temperature.

            [Help centre > Contact]
            Our store in Hamburg is open Monday to Saturday from 10:00 to 19:00. You can reach us by phone at +49 40 555 010.
            """;

    private Shop() {}

    static ArrayNode functions() {
        var functions = Json.object().arrayNode();
        functions.add(function(
                "search_help_centre",
                "Search the help centre of the shop for questions on shipping, returns, payment and care.",
                "{'query':{'type':'string'}}",
                "['query']"));
        functions.add(function(
                "get_order",
                "Look up an order by its number: status, items and delivery date.",
                "{'order_number':{'type':'string','description':'The order number, such as 1042'}}",
                "['order_number']"));
        functions.add(function(
                "cancel_order",
                "Cancel an order that has not shipped yet.",
                "{'order_number':{'type':'string','description':'The order number, such as 1042'},"
                        + "'reason':{'type':'string','description':'Why the customer cancels'}}",
                "['order_number','reason']"));
        functions.add(function(
                "check_stock",
                "Check whether a product is in stock in a size.",
                "{'product':{'type':'string','description':'Name of the product'},'size':{'type':'integer'}}",
                "['product']"));
        functions.add(function(
                "create_return",
                "Start a return for an order and send the customer a label.",
                "{'order_number':{'type':'string','description':'The order number, such as 1042'},"
                        + "'reason':{'type':'string','enum':['too_small','too_large','damaged','changed_mind']}}",
                "['order_number','reason']"));
        functions.add(function(
                "transfer_to_person",
                "Hand the conversation to a human colleague.",
                "{'summary':{'type':'string'}}",
                "['summary']"));
        return functions;
    }

    static ObjectNode function(String name, String description, String properties, String required) {
        var function = Json.object().put("type", "function");
        var inner = function.putObject("function").put("name", name).put("description", description);
        var parameters = inner.putObject("parameters").put("type", "object");
        parameters.set("properties", json(properties));
        parameters.set("required", json(required));
        return function;
    }

    /** As the shop's services answer. */
    static String answer(String function, JsonNode arguments) {
        String order = arguments.path("order_number").asText();
        return switch (function) {
            case "search_help_centre" -> HELP;
            case "get_order" -> order(order);
            case "cancel_order" -> "{\"ok\":true,\"message\":\"Order %s was cancelled.\"}".formatted(order);
            case "check_stock" ->
                "{\"product\":\"%s\",\"in_stock\":true,\"price\":\"129 EUR\"}"
                        .formatted(arguments.path("product").asText());
            case "create_return" -> "{\"return_number\":\"R-77\",\"label_sent\":true}";
            case "transfer_to_person" -> "{\"message\":\"A colleague will be with you shortly.\"}";
            default -> "Error: there is no function of this name.";
        };
    }

    private static String order(String number) {
        return number.equals("9999")
                ? "Error 99002: the tool answered with status 404. {\"error\":\"There is no order 9999.\"}"
                : """
                {"order_number":"%s","status":"shipped","carrier":"DHL","estimated_delivery":"2026-05-07",
                 "items":[{"name":"Trail Runner","quantity":1},{"name":"Wool socks","quantity":2}]}"""
                        .formatted(number);
    }

    static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"')).orElseThrow();
    }
}
