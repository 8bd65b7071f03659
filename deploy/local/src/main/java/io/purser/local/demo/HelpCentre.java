package io.purser.local.demo;

import java.util.List;
import java.util.stream.Collectors;

/** What the shop's assistant can read up on. */
final class HelpCentre {

    private static final List<String> ORDERS = List.of(
            "shipping",
            "returns",
            "warranty",
            "order-changes",
            "payment",
            "gift-cards",
            "discounts",
            "accounts",
            "contact");
    private static final List<String> THINGS = List.of("products", "sizes", "care", "stock");

    private HelpCentre() {}

    static List<Source> sources() {
        return List.of(
                new Source.Pages(
                        "Help centre",
                        "How the shop works: shipping fees, delivery times, returns, refunds, exchanges, warranty, repairs,"
                                + " cancelling and changing orders, payment, gift cards, discounts, accounts, opening hours"
                                + " and contact.",
                        "help-centre.md",
                        pages(ORDERS)),
                new Source.Pages(
                        "Product guide",
                        "What the shop sells and what each product costs: jacket, fleece, socks, beanie, blanket, backpack,"
                                + " lantern, mug and kettle. Materials, sizes and fit, how to wash and care for them, and when"
                                + " sold out things come back.",
                        "product-guide.md",
                        pages(THINGS)),
                new Source.Note(
                        "Shop news",
                        "What happens at the shop this season: events, workshops and new things.",
                        Resource.text("news.txt")));
    }

    private static String pages(List<String> names) {
        return names.stream()
                .map(name -> Resource.text("help/" + name + ".md").strip())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
