package io.purser.tools.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import io.purser.tools.credential.Credential.Client;
import io.purser.tools.credential.Credential.Fixed;
import io.purser.tools.credential.Credential.Grant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTypeTest {

    @ParameterizedTest
    @CsvSource({
        "oauth2_password, OAUTH2_PASSWORD",
        "OAuth2Password, OAUTH2_PASSWORD",
        "oauth2-password, OAUTH2_PASSWORD",
        "password_grant, OAUTH2_PASSWORD",
        "oauth2_client_credentials, OAUTH2_CLIENT_CREDENTIALS",
        "client_credentials, OAUTH2_CLIENT_CREDENTIALS",
        "clientCredentials, OAUTH2_CLIENT_CREDENTIALS",
        "api_key, API_KEY",
        "apiKey, API_KEY",
        "API-Key, API_KEY",
        "bearer, BEARER",
        "Bearer Token, BEARER",
        "basic, BASIC",
        "http_basic, BASIC"
    })
    void typeIsUnderstoodInAnySpelling(String written, CredentialType type) {
        assertThat(CredentialType.of(written)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom", "mtls", "", "oauth", "cedar", "rule", "basics"})
    void otherTypesAreNoCredentials(String written) {
        assertThat(CredentialType.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    API_KEY | {"header": "X-Api-Key", "value": "k1"}          | X-Api-Key     | k1
                    API_KEY | {"headerName": "X-Shop", "apiKey": "k 1"}       | X-Shop        | k 1
                    API_KEY | {"name": "Authorization", "value": "Key k1"}    | Authorization | Key k1
                    API_KEY | {"header": "X-A", "key": "k1", "in": "Header"}  | X-A           | k1
                    BEARER  | {"token": "t1"}                                 | Authorization | Bearer t1
                    BEARER  | {"accessToken": "Bearer t1"}                    | Authorization | Bearer t1
                    BASIC   | {"username": "ann", "password": "pa55"}         | Authorization | Basic YW5uOnBhNTU=
                    BASIC   | {"user": "ann", "password": ""}                 | Authorization | Basic YW5uOg==
                    BASIC   | {"username": "ü", "password": "ß"}              | Authorization | Basic w7w6w58=
                    """)
    void fixedCredentialIsAHeader(CredentialType type, String details, String header, String value)
            throws JsonProcessingException {
        assertThat(type.read("d", json(details))).isEqualTo(new Fixed(header, value));
    }

    @Test
    void grantsAreForms() throws JsonProcessingException {
        assertThat(
                        CredentialType.OAUTH2_PASSWORD.read(
                                "d",
                                json(
                                        """
                                {"tokenUrl": " https://l.example/t ", "username": "ann", "password": "pa55", "scopes": ["a", "b"]}""")))
                .isEqualTo(new Grant(
                        "https://l.example/t",
                        Map.of("grant_type", "password", "username", "ann", "password", "pa55", "scope", "a b"),
                        new Client(null, null)));
        assertThat(
                        CredentialType.OAUTH2_CLIENT_CREDENTIALS.read(
                                "d",
                                json(
                                        """
                                {"token_endpoint": "https://l.example/t", "clientId": "shop", "client_secret": "s3", "audience": "api"}""")))
                .isEqualTo(new Grant(
                        "https://l.example/t",
                        Map.of("grant_type", "client_credentials", "audience", "api"),
                        new Client("shop", "s3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    OAUTH2_PASSWORD           | {"token_url": "https://x.example", "password": "hush"}                  | d.username is required for the type oauth2_password
                    OAUTH2_PASSWORD           | {"token_url": "https://x.example", "username": "a", "password": ""}     | d.password is required
                    OAUTH2_PASSWORD           | {"token_url": "file:///hush", "username": "a", "password": "b"}         | d.token_url cannot be called: only http and https
                    OAUTH2_CLIENT_CREDENTIALS | {"client_id": "a", "client_secret": "hush"}                             | d.token_url is required
                    OAUTH2_CLIENT_CREDENTIALS | {"token_url": "https://x.example", "client_secret": "hush"}             | d.client_id is required
                    OAUTH2_CLIENT_CREDENTIALS | {"token_url": "https://x.example", "client_id": "a"}                    | d.client_secret is required
                    OAUTH2_CLIENT_CREDENTIALS | {"token_url": "https://x.example", "client_id": "a", "client_secret": 7} | d.client_secret must be a string
                    API_KEY                   | {"value": "hush"}                                                       | d.header is required
                    API_KEY                   | {"header": "X-Key"}                                                     | d.value is required
                    API_KEY                   | {"header": "X Key", "value": "hush"}                                    | d.header is no name
                    API_KEY                   | {"header": "X-Identity", "value": "hush"}                               | d.header must be another one
                    API_KEY                   | {"header": "HOST", "value": "hush"}                                     | d.header must be another one
                    API_KEY                   | {"header": "X-Key", "value": "hush\\r\\nX-Evil: 1"}                     | d.value must be printable ASCII
                    API_KEY                   | {"header": "X-Key", "value": "hüsh"}                                    | d.value must be printable ASCII
                    API_KEY                   | {"name": "key", "value": "hush", "in": "query"}                         | d.in must be header
                    BEARER                    | {}                                                                      | d.token is required for the type bearer
                    BEARER                    | {"token": "hush hush"}                                                  | d.token must be printable
                    BASIC                     | {"username": "ann"}                                                     | d.password is required
                    BASIC                     | {"username": "a:b", "password": "hush"}                                 | d.username must hold no colon
                    """)
    void whatIsMissingIsToldAndWhatWasSentIsNot(CredentialType type, String details, String why)
            throws JsonProcessingException {
        var json = json(details);

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> type.read("d", json))
                .withMessageContaining(why)
                .withMessageNotContaining("hush");
    }

    @Test
    void noCredentialTellsItsSecretsAsText() throws JsonProcessingException {
        assertThat(CredentialType.BEARER
                        .read("d", json("{\"token\": \"hush\"}"))
                        .toString())
                .doesNotContain("hush");
        assertThat(CredentialType.OAUTH2_CLIENT_CREDENTIALS
                        .read(
                                "d",
                                json(
                                        """
                                        {"token_url": "https://l.example/t", "client_id": "shop", "client_secret": "hush"}"""))
                        .toString())
                .doesNotContain("hush");
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) Json.MAPPER.readTree(text);
    }
}
