package io.purser.knowledge.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Shop.Example:80/a/../b#c, http://shop.example/b",
        "https://shop.example, https://shop.example/",
        "http://shop.example/%7Euser%2D1, http://shop.example/~user-1",
        "http://shop.example/a b?q=ü, http://shop.example/a%20b?q=%C3%BC",
        "http://shop.example/grün/x, http://shop.example/gr%C3%BCn/x",
        "http://münchen.example/ü, http://xn--mnchen-3ya.example/%C3%BC",
        "http://shop.example/?b=2&a=1&utm_source=x&PHPSESSID=9, http://shop.example/?a=1&b=2",
        "http://shop.example/a;jsessionid=AB12?x=1, http://shop.example/a?x=1",
        "http://shop.example@evil.example/, http://evil.example/"
    })
    void onePageHasOneAddress(String url, String canonical) {
        assertThat(Addresses.canonical(url)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "mailto:a@b", "file:///etc/passwd", "", "http://", "http:///x", "::"})
    void whatIsNoWebAddressHasNone(String url) {
        assertThat(Addresses.canonical(url).filter(address -> address.startsWith("http")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/help, host, false, http://shop.example/other, true",
        "/help, host, false, https://www.shop.example/other, true",
        "/help, host, false, http://shop.example:8080/, false",
        "/help, host, false, http://help.shop.example/, false",
        "/help, host, true, http://help.shop.example/, true",
        "/help, host, true, http://shop.example.evil.example/, false",
        "/help, host, true, http://evilshop.example/, false",
        "/docs/, path, false, http://shop.example/docs/a, true",
        "/docs/, path, false, http://shop.example/docs, true",
        "/docs/, path, false, http://shop.example/other/, false",
        "/help, host, false, ftp://shop.example/, false"
    })
    void scopeIsTheHostOrWhatItsOwnerWants(String start, String scope, boolean subdomains, String address, boolean held)
            throws JsonProcessingException {
        var details = new ObjectMapper()
                .readTree("{\"scope\": \"%s\", \"include_subdomains\": %s}".formatted(scope, subdomains));

        assertThat(Scope.of("http://shop.example" + start, details).holds(address))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        "/cal/2026/01/, /cal/{date}",
        "/events/2026-01-31, /events/{date}",
        "/events?month=2026-01, /events?{date}",
        "/list?color=red&size=1, /list?{several}"
    })
    void pagesOfATrapAreAlike(String path, String pattern) {
        assertThat(Traps.pattern("http://shop.example" + path)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2026/01/a-story", "/list?page=2", "/product/12345", "/v/1.2/guide"})
    void whatIsNoTrapHasNoPattern(String path) {
        assertThat(Traps.pattern("http://shop.example" + path)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/a/b/a/b/a/b/, true", "/1/1/1/, false", "/a/b/c/, false", "/en/help/en/, false", "/x/x/x, true"})
    void growingPathIsALoop(String path, boolean loop) {
        assertThat(Traps.isLoop("http://shop.example" + path)).isEqualTo(loop);
    }
}
