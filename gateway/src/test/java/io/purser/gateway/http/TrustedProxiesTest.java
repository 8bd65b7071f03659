package io.purser.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @Test
    void rangesAreTaken() {
        assertThat(TrustedProxies.firstUnfit(List.of("127.0.0.1/32", "::1/128", " 10.0.0.0/8")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "::1", "10.0.0.1", "proxy.example.com:8080", ""})
    void everythingElseIsNot(String proxy) {
        assertThat(TrustedProxies.firstUnfit(List.of("127.0.0.1/32", proxy))).contains(proxy);
    }
}
