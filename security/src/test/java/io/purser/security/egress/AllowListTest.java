package io.purser.security.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every name is 10.0.0.1 here. */
class AllowListTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:7001, http://127.0.0.1:7001/tools, true",
        "127.0.0.1:7001, http://127.0.0.1:7002/, false",
        "127.0.0.1:7001, http://127.0.0.2:7001/, false",
        "127.0.0.1:80, http://127.0.0.1/, true",
        "127.0.0.1:443, https://127.0.0.1/, true",
        "127.0.0.1:80, https://127.0.0.1/, false",
        "' 127.0.0.1:7001 ', http://127.0.0.1:7001/, true",
        "[::1]:7001, http://[::1]:7001/, true",
        "[::1]:7001, http://[0:0:0:0:0:0:0:1]:7001/, true",
        "Orders.Internal:80, http://orders.internal/, true",
        "orders.internal:80, http://ORDERS.internal/, true",
        "orders.internal:80, http://other.internal/, false",
        "orders.internal:80, http://orders.internal:8080/, false",
        "10.0.0.1:80, http://orders.internal/, true",
        "127.0.0.1:80, http://2130706433/, false",
        "127.0.0.1:80, http://a@127.0.0.1/, false",
        "127.0.0.1:80, ftp://127.0.0.1:80/, false",
        "*:80, http://127.0.0.1/, false"
    })
    void privateDestinationIsOpenWhenItIsOnTheList(String allowed, String url, boolean open) {
        Resolver resolver = host -> Uni.createFrom().item(() -> InetAddress.ofLiteral("10.0.0.1"));

        var found =
                new Destinations(resolver, List.of(allowed)).find(url).await().atMost(Duration.ofSeconds(5));

        assertThat(found instanceof Destination.Open).isEqualTo(open);
    }
}
