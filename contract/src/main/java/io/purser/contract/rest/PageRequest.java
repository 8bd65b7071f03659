package io.purser.contract.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.Optional;

/**
 * Which page of a list is asked for: {@code PageSize} 1 to 1000 (50 when absent), {@code Page} the client's own count, {@code
 * PageToken} where to go on.
 *
 * @param cursor where the page lies; empty for the first page
 */
public record PageRequest(int page, int size, Optional<Cursor> cursor, UriInfo uri) {

    private static final int LARGEST = 1000;
    private static final String USUAL = "50";

    /**
     * A place in a list.
     *
     * @param key the sort key of the item beside which the page begins
     * @param forward true when the page lies behind the key, false when it lies before it
     */
    public record Cursor(String key, boolean forward) {

        String token() {
            return "PT"
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(((forward ? "a" : "b") + key).getBytes(UTF_8));
        }

        static Cursor parse(String token) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(token.substring(2)), UTF_8);
                if (text.indexOf('\0') < 0) {
                    return new Cursor(text.substring(1), text.charAt(0) == 'a');
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw ApiException.invalid("PageToken is not one that this service gave out");
            }
            throw ApiException.invalid("PageToken is not one that this service gave out");
        }
    }

    /** @throws ApiException when a paging parameter cannot be used */
    public static PageRequest of(UriInfo uri) {
        var query = uri.getQueryParameters();
        int size = number(
                "PageSize", Optional.ofNullable(query.getFirst("PageSize")).orElse(USUAL), 1, LARGEST);
        int page = number("Page", Optional.ofNullable(query.getFirst("Page")).orElse("0"), 0, Integer.MAX_VALUE);
        var token = Optional.ofNullable(query.getFirst("PageToken")).filter(text -> !text.isEmpty());
        return new PageRequest(page, size, token.map(Cursor::parse), uri);
    }

    /** How many items to ask the store for: one more than the page shows, to know whether there is a next page. */
    public int fetch() {
        return size + 1;
    }

    /** False when the store is to be read against the list's order, from the cursor back. */
    public boolean forward() {
        return cursor.map(Cursor::forward).orElse(true);
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ApiException.invalid("%s must be a whole number, not a text".formatted(name));
        }
        throw ApiException.invalid("%s must be from %d to %d".formatted(name, least, most));
    }
}
