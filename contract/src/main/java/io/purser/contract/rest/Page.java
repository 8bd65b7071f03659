package io.purser.contract.rest;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list in the contract's form: the array under its key, and {@code meta} with absolute addresses. */
public final class Page {

    private Page() {}

    /**
     * The page as a JSON object.
     *
     * @param key the name of the array
     * @param fetched up to {@link PageRequest#fetch()} items as the store gave them: in the list's order when the request goes
     *     {@linkplain PageRequest#forward() forward}, else against it
     * @param sortKey what the list is sorted by, unique among its items
     */
    public static <T> Map<String, Object> of(
            String key, List<T> fetched, PageRequest request, Function<T, String> sortKey) {
        boolean more = fetched.size() > request.size();
        List<T> items = inListOrder(more ? fetched.subList(0, request.size()) : fetched, request.forward());
        boolean hasNext = request.forward() ? more : true;
        boolean hasPrevious = request.forward() ? request.cursor().isPresent() : more;
        var body = new LinkedHashMap<String, Object>();
        body.put(key, items);
        body.put(
                "meta",
                meta(
                        key,
                        request,
                        next(items, hasNext, request, sortKey),
                        previous(items, hasPrevious, request, sortKey)));
        return body;
    }

    private static <T> List<T> inListOrder(List<T> items, boolean forward) {
        return forward ? items : items.reversed();
    }

    private static <T> @Nullable String next(
            List<T> items, boolean present, PageRequest request, Function<T, String> sortKey) {
        return present && !items.isEmpty()
                ? address(
                        request,
                        request.page() + 1,
                        Optional.of(new PageRequest.Cursor(sortKey.apply(items.getLast()), true)))
                : null;
    }

    private static <T> @Nullable String previous(
            List<T> items, boolean present, PageRequest request, Function<T, String> sortKey) {
        return present && !items.isEmpty()
                ? address(
                        request,
                        Math.max(0, request.page() - 1),
                        Optional.of(new PageRequest.Cursor(sortKey.apply(items.getFirst()), false)))
                : null;
    }

    private static Map<String, Object> meta(
            String key, PageRequest request, @Nullable String next, @Nullable String previous) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("key", key);
        meta.put("page", request.page());
        meta.put("page_size", request.size());
        meta.put("url", address(request, request.page(), request.cursor()));
        meta.put("first_page_url", address(request, 0, Optional.empty()));
        meta.put("next_page_url", next);
        meta.put("previous_page_url", previous);
        return Collections.unmodifiableMap(meta);
    }

    private static String address(PageRequest request, int page, Optional<PageRequest.Cursor> cursor) {
        var address = UriBuilder.fromUri(request.uri())
                .replaceQueryParam("PageSize", request.size())
                .replaceQueryParam("Page", page);
        return cursor.map(place -> address.replaceQueryParam("PageToken", place.token()))
                .orElseGet(() -> address.replaceQueryParam("PageToken"))
                .build()
                .toString();
    }
}
