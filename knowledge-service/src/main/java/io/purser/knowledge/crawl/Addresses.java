package io.purser.knowledge.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in their canonical form, so that one page has one. */
final class Addresses {

    private static final List<String> OF_VISITS = List.of(
            "sid",
            "SID",
            "PHPSESSID",
            "phpsessid",
            "jsessionid",
            "JSESSIONID",
            "sessionid",
            "sessionId",
            "session_id",
            "session",
            "ASPSESSIONID",
            "cfid",
            "CFID",
            "cftoken",
            "CFTOKEN",
            "osCsid",
            "zenid",
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "gclid",
            "fbclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "yclid",
            "igshid");
    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(OF_VISITS).build();
    private static final Pattern SESSION_IN_PATH = Pattern.compile("(?i);(?:jsessionid|sid|phpsessid)=[^/?#]*");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");
    private static final Pattern INDEX = Pattern.compile("/(?:index|default)\\.[a-z]{3,5}$");
    private static final int LONGEST = 2_000;

    private Addresses() {}

    /** Empty when it is none that can be fetched. */
    static Optional<String> canonical(String url) {
        return Optional.of(url)
                .filter(text -> text.length() <= LONGEST && text.indexOf('\0') < 0)
                .map(text -> NORMALIZER.filter(
                        SESSION_IN_PATH.matcher(encoded(text.strip())).replaceAll("")))
                .filter(text -> text.length() <= LONGEST && parsed(text).isPresent());
    }

    /** As seen from the page at that address. */
    static Optional<String> resolved(String base, String reference) {
        return parsed(base)
                .flatMap(from -> parsed(encoded(reference.strip())).map(from::resolve))
                .map(URI::toString);
    }

    static String host(String address) {
        return parsed(address).map(URI::getHost).orElse("");
    }

    static String path(String address) {
        return parsed(address).map(URI::getRawPath).orElse("/");
    }

    static String query(String address) {
        return parsed(address).map(URI::getRawQuery).orElse("");
    }

    /** The site's root. */
    static String root(String address) {
        return parsed(address)
                .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .orElse(address);
    }

    /** The same for addresses that servers like to give to one page. */
    static String loosely(String address) {
        String text =
                INDEX.matcher(address.replaceFirst("^https?://(?:www\\.)?", "")).replaceFirst("/");
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether the first is the better name of the two for one page. */
    static boolean isBetter(String one, String other) {
        return loosely(one).equals(loosely(other)) && rank(one) > rank(other);
    }

    private static int rank(String address) {
        return (address.startsWith("https:") ? 2 : 0) + (address.endsWith("/") ? 1 : 0);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null || !uri.isAbsolute());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0
                ? url
                : url.substring(0, path)
                        + NOT_ASCII
                                .matcher(url.substring(path))
                                .replaceAll(found -> URLEncoder.encode(found.group(), UTF_8))
                                .replace(" ", "%20");
    }
}
