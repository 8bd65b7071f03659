package io.purser.security.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be connected to: each case ends with no connection attempt at all. */
class HostileAddressesTest {

    private static final EgressLimits LIMITS = new EgressLimits(Duration.ofSeconds(5), 1_000, 5);

    private final List<String> lookedUp = new ArrayList<>();
    private final List<Destination.Open> connected = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.8.9.10:8080/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://100.100.100.200/latest/meta-data/",
                "http://169.254.169.254/latest/meta-data/",
                "http://168.63.129.16/metadata",
                "http://192.0.0.192/opc/v2/",
                "http://198.18.0.1/",
                "http://192.0.2.1/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://192.88.99.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[::]/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:8.8.8.8]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::a9fe:a9fe]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:53aa:64c:0:fbff:80ff:fffe]/",
                "http://[2001:db8::1]/",
                "http://[2a00::5efe:a00:1]/",
                "http://[2a00::200:5efe:a00:1]/",
                "http://[3fff::1]/",
                "http://[100::1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fec0::1]/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://[fc00::1]/",
                "http://[ff02::1]/"
            })
    void addressesThatAreNotPublic(String url) {
        assertRefused(url);
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void halfACharacterIsNoPartOfAUrl() {
        assertThat(EgressGate.fault("http://example.com/\uD800")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://3232235777/",
                "http://134744072/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0X7F000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://0177.0.0.01:80/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.1./",
                "http://0x08080808/",
                "http://010.8.8.8/",
                "http://1.2.3.999/",
                "http://99999999999/",
                "http://0x/",
                "http://127。0。0。1/",
                "http://１２７.0.0.1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://%31%32%37.0.0.1/",
                "http://[::ffff:0x7f.0.0.1]/",
                "http://10.0.0.0-10.0.0.9/",
                "http://8.8.8.*/",
                "http://[2000::/3]/"
            })
    void numbersInUnusualForms(String url) {
        assertRefused(url);
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com@127.0.0.1/",
                "http://user:secret@example.com/",
                "http://@example.com/",
                "http://example.com:80@169.254.169.254/",
                "http://127.0.0.1#@example.com/",
                "http://127.0.0.1?@example.com/",
                "http://127.0.0.1\\@example.com/",
                "http://example.com\\@127.0.0.1/",
                "http://example.com:80:80/",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://example.com:-1/",
                "http://example.com:8o/",
                "http:///etc/passwd",
                "http:/example.com/",
                "http:example.com",
                "http://",
                "//example.com/",
                "/relative",
                "example.com",
                "",
                " http://example.com/",
                "http://exa mple.com/",
                "http://example.com/\r\nX-Evil: 1",
                "http://example.com\u0000.evil.com/",
                "http://-example.com/",
                "http://[::1/",
                "http://::1/"
            })
    void urlsThatCanBeReadInTwoWays(String url) {
        assertRefused(url);
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.com/",
                "gopher://example.com:70/_GET",
                "dict://example.com:11211/stats",
                "ldap://example.com/",
                "jar:http://example.com!/",
                "unix:///var/run/docker.sock",
                "javascript:alert(1)",
                "data:text/plain,hello",
                "ws://example.com/",
                "https+unix://example.com/"
            })
    void otherSchemes(String url) {
        assertRefused(url);
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/, 127.0.0.1",
        "http://LOCALHOST:8080/, 127.0.0.1",
        "http://localhost./, 127.0.0.1",
        "https://metadata.google.internal/, 169.254.169.254",
        "http://intranet/, 10.1.2.3",
        "http://rebound.example.com/, 192.168.0.10",
        "http://six.example.com/, ::1",
        "http://mapped.example.com/, ::ffff:10.0.0.1",
        "http://translated.example.com/, 64:ff9b::a00:1",
        "http://127.0.0.1.nip.example.com/, 127.0.0.1"
    })
    void namesBehindWhichAPrivateAddressIs(String url, String address) {
        var outcome = gate(Map.of(), address).send(get(url)).await().atMost(Duration.ofSeconds(5));

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(lookedUp).hasSize(1);
        assertThat(connected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "//169.254.169.254/",
                "http://2852039166/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://inside.example.com/",
                "file:///etc/passwd",
                "http://example.com@127.0.0.1/",
                "http://exa mple/",
                "\\\\127.0.0.1\\share"
            })
    void redirectsToWhereAnswersAreNotFor(String location) {
        var outcome = gate(Map.of("93.184.215.14", location), "inside.example.com", "10.0.0.1", "93.184.215.14")
                .send(get("https://shop.example.com/"))
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(connected).hasSize(1);
    }

    @Test
    void nameIsLookedUpOnceAndTheCheckedAddressIsConnectedTo() {
        gate(Map.of(), "93.184.215.14")
                .send(get("http://shop.example.com/a?b=c"))
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(lookedUp).containsExactly("shop.example.com");
        assertThat(connected)
                .extracting(open -> open.address().getHostAddress())
                .containsExactly("93.184.215.14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "https://example.com/",
                "https://example.com:8443/a/b?c=d#e",
                "HTTPS://EXAMPLE.COM",
                "http://[2606:4700:4700::1111]/",
                "http://xn--bcher-kva.example/",
                "http://a-b.c1.example.com./"
            })
    void publicAddressesAreConnectedTo(String url) {
        gate(Map.of(), "93.184.215.14").send(get(url)).await().atMost(Duration.ofSeconds(5));

        assertThat(connected).hasSize(1);
    }

    private void assertRefused(String url) {
        var outcome = gate(Map.of(), "93.184.215.14").send(get(url)).await().atMost(Duration.ofSeconds(5));

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(connected).isEmpty();
    }

    private static EgressRequest get(String url) {
        return EgressRequest.get(url, Map.of(), LIMITS);
    }

    private EgressGate gate(Map<String, String> redirects, String address) {
        return gate(redirects, "", "", address);
    }

    /** One name has an address of its own, all others have the last one. */
    private EgressGate gate(Map<String, String> redirects, String name, String itsAddress, String address) {
        Resolver resolver = host -> {
            lookedUp.add(host);
            return Uni.createFrom().item(() -> InetAddress.ofLiteral(host.equals(name) ? itsAddress : address));
        };
        return new EgressGate(new Destinations(resolver, List.of()), (to, request) -> {
            connected.add(to);
            return Uni.createFrom().item(Answers.maybeRedirecting(to, redirects));
        });
    }
}
