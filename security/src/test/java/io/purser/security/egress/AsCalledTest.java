package io.purser.security.egress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsCalledTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?n=1, https://a.example/x?n=1",
        "https://a.example, https://a.example/",
        "https://a.example?n=1, https://a.example/?n=1",
        "https://a.example:8443/x#part, https://a.example:8443/x",
        "https://a.example/ü?b=ö, https://a.example/%C3%BC?b=%C3%B6",
        "ftp://a.example/x#part, ftp://a.example/x#part"
    })
    void addressIsWhatTheOtherSideSees(String url, String called) {
        assertThat(EgressGate.asCalled(url)).isEqualTo(called);
    }
}
