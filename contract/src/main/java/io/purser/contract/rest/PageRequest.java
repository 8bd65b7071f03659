package io.purser.contract.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code PageSize} 1 to 1000 (50 when absent), {@code Page} the client's own count, {@code
 * PageToken} where to go on.
 *
 * @param cursor where the page lies; empty for the first page
 */
public record PageRequest(int page, int size, Optional<Cursor> cursor, URI uri) {

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
                return of(text.substring(1), text.charAt(0) == 'a');
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw ApiException.invalid("PageToken is not one that this service gave out");
            }
        }

        /** No store can look for a NUL. */
        private static Cursor of(String key, boolean forward) {
            if (key.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("There is a NUL in the token");
            }
            return new Cursor(key, forward);
        }
    }

    /** @throws ApiException when a paging parameter cannot be used */
    public static PageRequest of(UriInfo uri) {
        return of(uri.getRequestUri(), uri.getQueryParameters()::getFirst);
    }

    /**
     * As {@link #of(UriInfo)}.
     *
     * @param uri the absolute address of the request as the client used it
     * @param query the first value of a query parameter, decoded; null when it is absent
     * @throws ApiException when a paging parameter cannot be used
     */
    public static PageRequest of(URI uri, Function<String, @Nullable String> query) {
        int size =
                number("PageSize", Optional.ofNullable(query.apply("PageSize")).orElse(USUAL), 1, LARGEST);
        int page = number("Page", Optional.ofNullable(query.apply("Page")).orElse("0"), 0, Integer.MAX_VALUE);
        var token = Optional.ofNullable(query.apply("PageToken")).filter(text -> !text.isEmpty());
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
