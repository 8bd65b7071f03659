package io.purser.local.demo.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that the shop sells. */
final class Range {

    static final Product JACKET =
            new Product("Drizzle rain jacket", 129, Map.of("XS", 4, "S", 11, "M", 0, "L", 6, "XL", 3, "XXL", 2));
    static final Product FLEECE =
            new Product("Pebble fleece", 79, Map.of("XS", 0, "S", 9, "M", 14, "L", 12, "XL", 5, "XXL", 1));
    static final Product SOCKS = new Product("Brook wool socks", 16, Map.of("S", 40, "M", 65, "L", 0));
    static final Product BEANIE = single("Harbor beanie", 28, 23);
    static final Product BLANKET = single("Fjord wool blanket", 98, 7);
    static final Product BACKPACK = single("Burrow backpack", 89, 15);
    static final Product LANTERN = single("Firefly lantern", 49, 31);
    static final Product MUG = single("Trail enamel mug", 18, 58);
    static final Product KETTLE = single("Camp kettle", 38, 0);

    static final List<Product> ALL = List.of(JACKET, FLEECE, SOCKS, BEANIE, BLANKET, BACKPACK, LANTERN, MUG, KETTLE);

    private Range() {}

    /** The only product that is meant by these words: customers seldom say the whole name. */
    static Optional<Product> meantBy(String words) {
        List<String> said = words(words);
        int best =
                ALL.stream().mapToInt(product -> matches(product, said)).max().orElse(0);
        List<Product> meant =
                ALL.stream().filter(product -> matches(product, said) == best).toList();
        return best > 0 && meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static int matches(Product product, List<String> said) {
        return (int) words(product.name()).stream().filter(said::contains).count();
    }

    /** Without the plural, so that "jackets" means the jacket. */
    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Product single(String name, int dollars, int left) {
        return new Product(name, dollars, Map.of(Product.ONE_SIZE, left));
    }
}
