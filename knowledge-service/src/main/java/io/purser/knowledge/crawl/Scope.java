package io.purser.knowledge.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;

/**
 * Which addresses belong to a source: those of its host, with or without {@code www.}; by its owner's wish those of subdomains as
 * well, or only those below the first page.
 *
 * @param host without {@code www.}
 * @param port -1 for the usual one
 * @param path which paths begin with
 */
record Scope(String host, int port, boolean subdomains, String path) {

    private static final String WWW = "www.";

    static Scope of(String start, JsonNode details) {
        URI uri = URI.create(start);
        String path = details.path("scope").asText().equals("path") ? folder(uri.getRawPath()) : "/";
        return new Scope(
                bare(uri.getHost()),
                port(uri),
                details.path("include_subdomains").asBoolean(),
                path);
    }

    boolean holds(String address) {
        URI uri = URI.create(address);
        return uri.getHost() != null
                && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && port(uri) == port
                && isHost(bare(uri.getHost()))
                && (uri.getRawPath() + "/").startsWith(path);
    }

    /** The same for another host, to which the site has moved. */
    Scope at(String address) {
        URI uri = URI.create(address);
        return new Scope(bare(uri.getHost()), port(uri), subdomains, path);
    }

    private boolean isHost(String other) {
        return other.equals(host) || subdomains && other.endsWith("." + host);
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
    }

    private static int port(URI uri) {
        boolean usual = uri.getPort() == 80 && "http".equals(uri.getScheme())
                || uri.getPort() == 443 && "https".equals(uri.getScheme());
        return usual ? -1 : uri.getPort();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
