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
    // Awaited on the test's own thread, which is no event loop.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> lookedUp = new ArrayList<>();
    private final List<Destination.Open> connected = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.8.9.10:8080/",
                "http://0.0.0.0/",
                "http://0.0.0.0:8080/",
                "http://0.1.2.3/",
                "http://10.0.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://169.254.0.1/",
                "http://169.254.170.2/v2/credentials/",
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
                "http://[::ffff:169.254.169.254]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[::10.0.0.1]/",
                "http://[::8.8.8.8]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::169.254.169.254]/",
                "http://[64:ff9b::8.8.8.8]/",
                "http://[2002:a9fe:a9fe::]/",
                "http://[2002:808:808::]/",
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
                "http://[fe80::1%eth0]/",
                "http://[::1%25lo]/",
                "http://[2606:4700:4700::1111%25lo]/",
                "http://[febf:ffff::1]/",
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
                "http://169.254.169.254./",
                "http://0/",
                "http://1/",
                "http://0127.0.0.1/",
                "http://127.0x0.0.1/",
                "http://169.254.43518/",
                "http://169.16689662/",
                "http://0xa9fea9fe/",
                "http://0xa9.0xfe.0xa9.0xfe/",
                "http://0251.0376.0251.0376/",
                "http://025177524776/",
                "http://4294967296/",
                "http://127.0.0.257/",
                "http://127.0.0.1.1/",
                "http://127\uFF0E0.0.1/",
                "http://127\uFF610.0.1/",
                "http://\uFF11\uFF16\uFF19.254.169.254/",
                "http://\u0661\u0662\u0667.0.0.1/",
                "http://127%2E0%2E0%2E1/",
                "http://[127.0.0.1]/",
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
                "http://example.com%40127.0.0.1/",
                "http://127.0.0.1%2f@example.com/",
                "http://127.0.0.1%00.example.com/",
                "http://%6c%6f%63%61%6c%68%6f%73%74/",
                "http://localhost\u3002/",
                "http://\u24DBocalhost/",
                "http://exam\u00ADple.com/",
                "http://example.com\uFF1A80/",
                "http://example.com\uFF0F@127.0.0.1/",
                "http://example.com;@127.0.0.1/",
                "http://example.com\t/",
                "http://example.com\n.evil.example/",
                "http://example..com/",
                "http://.example.com/",
                "http://[::1]:80:90/",
                "http://[::1].example.com/",
                "http://[::1]x/",
                "http://example.com:99999999999/",
                "http://example.com:+80/",
                "http://example.com:\uFF18\uFF10/",
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
                "blob:http://example.com/1",
                "view-source:http://example.com/",
                "netdoc:///etc/passwd",
                "mailto:a@example.com",
                "httpx://example.com/",
                "http\u017F://example.com/",
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
        "http://metadata/computeMetadata/v1/, 169.254.169.254",
        "http://metadata.azure.internal/, 169.254.169.254",
        "http://instance-data.ec2.internal/, 169.254.169.254",
        "http://metadata.tencentyun.com/, 169.254.0.23",
        "http://host.docker.internal/, 192.168.65.2",
        "http://kubernetes.default.svc/, 10.96.0.1",
        "http://nothing.example.com/, 0.0.0.0",
        "http://carrier.example.com/, 100.64.3.4",
        "http://unique.example.com/, fd12::1",
        "http://link.example.com/, fe80::1",
        "http://six-to-four.example.com/, 2002:7f00:1::",
        "http://intranet/, 10.1.2.3",
        "http://rebound.example.com/, 192.168.0.10",
        "http://six.example.com/, ::1",
        "http://mapped.example.com/, ::ffff:10.0.0.1",
        "http://translated.example.com/, 64:ff9b::a00:1",
        "http://127.0.0.1.nip.example.com/, 127.0.0.1"
    })
    void namesBehindWhichAPrivateAddressIs(String url, String address) {
        var outcome = gate(Map.of(), address).send(get(url)).await().atMost(PATIENCE);

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
                .atMost(PATIENCE);

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(connected).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://metadata.google.internal/",
                "http://[fd00:ec2::254]/",
                "http://0xa9fea9fe/"
            })
    void eachHopOfSeveralRedirectsIsChecked(String last) {
        var redirects = Map.of("93.184.215.14", "http://8.8.8.8/", "8.8.8.8", "http://1.1.1.1/", "1.1.1.1", last);

        var outcome = gate(redirects, "metadata.google.internal", "169.254.169.254", "93.184.215.14")
                .send(get("http://shop.example.com/"))
                .await()
                .atMost(PATIENCE);

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(connected)
                .extracting(open -> open.address().getHostAddress())
                .containsExactly("93.184.215.14", "8.8.8.8", "1.1.1.1");
    }

    @Test
    void nameThatLeadsInsideWhenItIsLookedUpAgainIsNotLookedUpAgain() {
        var outcome = gate(rebinding("93.184.215.14", "127.0.0.1"), Map.of())
                .send(get("http://rebound.example.com/"))
                .await()
                .atMost(PATIENCE);

        assertThat(outcome).isInstanceOf(EgressOutcome.Answered.class);
        assertThat(lookedUp).hasSize(1);
        assertThat(connected)
                .extracting(open -> open.address().getHostAddress())
                .containsExactly("93.184.215.14");
    }

    @Test
    void nameThatLeadsInsideAfterARedirectToItselfIsRefusedThen() {
        var outcome = gate(rebinding("93.184.215.14", "10.0.0.1"), Map.of("93.184.215.14", "/again"))
                .send(get("http://rebound.example.com/"))
                .await()
                .atMost(PATIENCE);

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(connected).hasSize(1);
    }

    @Test
    void nameIsLookedUpOnceAndTheCheckedAddressIsConnectedTo() {
        gate(Map.of(), "93.184.215.14")
                .send(get("http://shop.example.com/a?b=c"))
                .await()
                .atMost(PATIENCE);

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
        gate(Map.of(), "93.184.215.14").send(get(url)).await().atMost(PATIENCE);

        assertThat(connected).hasSize(1);
    }

    private void assertRefused(String url) {
        var outcome = gate(Map.of(), "93.184.215.14").send(get(url)).await().atMost(PATIENCE);

        assertThat(outcome).isInstanceOf(EgressOutcome.Refused.class);
        assertThat(connected).isEmpty();
    }

    private static EgressRequest get(String url) {
        return EgressRequest.get(url, Map.of(), LIMITS);
    }

    private EgressGate gate(Map<String, String> redirects, String address) {
        return gate(redirects, "", "", address);
    }

    /** One address for the first look-up, another one for all later ones. */
    private Resolver rebinding(String first, String later) {
        return host -> {
            String address = lookedUp.isEmpty() ? first : later;
            lookedUp.add(host);
            return Uni.createFrom().item(() -> InetAddress.ofLiteral(address));
        };
    }

    /** One name has an address of its own, all others have the last one. */
    private EgressGate gate(Map<String, String> redirects, String name, String itsAddress, String address) {
        Resolver resolver = host -> {
            lookedUp.add(host);
            return Uni.createFrom().item(() -> InetAddress.ofLiteral(host.equals(name) ? itsAddress : address));
        };
        return gate(resolver, redirects);
    }

    private EgressGate gate(Resolver resolver, Map<String, String> redirects) {
        return new EgressGate(new Destinations(resolver, List.of()), (to, request) -> {
            connected.add(to);
            return Uni.createFrom().item(Answers.maybeRedirecting(to, redirects));
        });
    }
}
