package io.purser.security.egress;

import static java.nio.charset.StandardCharsets.UTF_8;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a URL points to: http or https, a host and a port, and no way to read it as something else. */
record Target(URI uri, String host, int port) implements Reading {

    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?i)(^|\\.)([0-9]+|0x[0-9a-f]*)\\.?$");
    private static final int LAST_PORT = 65_535;

    static Reading read(String url) {
        try {
            return UTF_8.newEncoder().canEncode(url)
                    ? read(new URI(new URI(url).toASCIIString()))
                    : new Unusable("it holds half a character");
        } catch (URISyntaxException e) {
            return new Unusable("it is not a valid URL");
        }
    }

    /** The address, when the host is one and not a name. */
    Optional<IPAddress> literal() {
        return Optional.ofNullable(new IPAddressString(host).getAddress());
    }

    boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Path and query, as they go into the request line. */
    String path() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Host and port as in the URL. */
    String authority() {
        return uri.getRawAuthority();
    }

    String asCalled() {
        return uri.getScheme() + "://" + authority() + path();
    }

    boolean sameOrigin(Target other) {
        return secure() == other.secure() && port == other.port && host.equals(other.host);
    }

    private static Reading read(URI uri) {
        if (!isHttp(uri)) {
            return new Unusable("only http and https are called");
        }
        if (uri.getRawUserInfo() != null) {
            return new Unusable("it must not hold user information");
        }
        return uri.getHost() == null ? new Unusable("it names no valid host") : read(uri, host(uri), port(uri));
    }

    private static Reading read(URI uri, String host, int port) {
        if (port < 1 || port > LAST_PORT) {
            return new Unusable("its port is out of range");
        }
        if (host.indexOf('%') >= 0) {
            return new Unusable("its host names a network interface");
        }
        return isObscure(host) ? new Unusable("its host is a number in an unusual form") : new Target(uri, host, port);
    }

    /** Numbers that some resolvers read as an IPv4 address and others as a name: octal, hexadecimal, with parts missing. */
    private static boolean isObscure(String host) {
        var address = new IPAddressString(host).getAddress();
        boolean plain =
                address != null && (address.isIPv6() || address.toString().equals(host));
        return !plain && (address != null || ENDS_IN_A_NUMBER.matcher(host).find());
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() == -1 ? usual : uri.getPort();
    }
}
