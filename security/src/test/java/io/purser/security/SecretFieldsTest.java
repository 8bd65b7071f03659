package io.purser.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.log.Json;
import io.purser.contract.rest.ApiException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "userPassword",
                "db_password_2",
                "client_secret",
                "clientSecret",
                "ClientSecret",
                "CLIENT-SECRET",
                "secret",
                "secrets",
                "secret_id",
                "token",
                "access_token",
                "refreshToken",
                "api_key",
                "apiKey",
                "X-Api-Key",
                "private_key",
                "key",
                "Authorization",
                "proxy_authorization",
                "pwd",
                "passphrase",
                "credentials",
                "jwt",
                "signing_keys"
            })
    void secretIsMasked(String name) throws JsonProcessingException {
        assertThat(masked("{\"%s\": \"s3cr3t\"}".formatted(name))).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token_url",
                "tokenUrl",
                "client_id",
                "clientId",
                "username",
                "scope",
                "grant_type",
                "authorization_url",
                "key_id",
                "public_key",
                "audience",
                "passage",
                "spinner"
            })
    void whatIsNoSecretIsShown(String name) throws JsonProcessingException {
        String json = "{\"%s\":\"shown\"}".formatted(name);

        assertThat(masked(json)).isEqualTo(json);
    }

    @Test
    void secretsAreMaskedAtAnyDepthAndInAnyForm() throws JsonProcessingException {
        assertThat(
                        masked(
                                """
                        {"a": [{"b": {"token": "x", "c": 1}}], "keys": ["x", 2, null], "secret": {"d": "x", "e": true},
                         "headers": [{"name": "Authorization", "value": "x"}, {"name": "Accept", "value": "y"}]}"""))
                .isEqualTo(
                        """
                        {"a":[{"b":{"token":"********","c":1}}],"keys":["********","********",null],\
                        "secret":{"d":"********","e":"********"},"headers":[{"name":"Authorization","value":"********"},\
                        {"name":"Accept","value":"y"}]}""");
    }

    @Test
    void maskThatComesBackMeansTheStoredSecret() throws JsonProcessingException {
        assertThat(kept(
                        "{\"user\": \"b\", \"password\": \"********\", \"deep\": {\"token\": \"new\"}}",
                        "{\"user\": \"a\", \"password\": \"old\", \"deep\": {\"token\": \"old\"}, \"gone\": 1}"))
                .isEqualTo("{\"user\":\"b\",\"password\":\"old\",\"deep\":{\"token\":\"new\"}}");
    }

    @Test
    void secretsStayWithTheirNamesInAnyOrder() throws JsonProcessingException {
        assertThat(
                        kept(
                                """
                        {"headers": [{"name": "X-Key", "value": "********"}, {"name": "Authorization", "value": "********"}]}""",
                                """
                        {"headers": [{"name": "Authorization", "value": "one"}, {"name": "X-Key", "value": "two"}]}"""))
                .isEqualTo(
                        """
                        {"headers":[{"name":"X-Key","value":"two"},{"name":"Authorization","value":"one"}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"password\": null}", "{\"password\": {\"a\": \"b\"}}"})
    void maskOfNothingIsRefused(String stored) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> kept("{\"password\": \"********\"}", stored))
                .withMessageContaining("details.password");
    }

    @Test
    void namedValueHidesNoOtherSecret() throws JsonProcessingException {
        assertThat(masked("{\"name\": \"Accept\", \"value\": \"x\", \"password\": \"y\"}"))
                .isEqualTo("{\"name\":\"Accept\",\"value\":\"x\",\"password\":\"********\"}");
    }

    @Test
    void fieldsOfWhichItIsKnownAreSecretsWhateverTheirNamesTell() throws JsonProcessingException {
        var stored = object("{\"header\": \"X-Shop\", \"value\": \"k1\"}");
        var sent = object("{\"header\": \"X-New\", \"value\": \"********\"}");

        assertThat(SecretFields.masked(stored, Set.of("value")).toString())
                .isEqualTo("{\"header\":\"X-Shop\",\"value\":\"********\"}");
        assertThat(SecretFields.kept("details", sent, stored, Set.of("value")).toString())
                .isEqualTo("{\"header\":\"X-New\",\"value\":\"k1\"}");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> SecretFields.kept("details", sent, object("{}"), Set.of("value")));
    }

    private static String masked(String json) throws JsonProcessingException {
        return SecretFields.masked(object(json)).toString();
    }

    private static String kept(String sent, String stored) throws JsonProcessingException {
        return SecretFields.kept("details", object(sent), object(stored)).toString();
    }

    private static ObjectNode object(String json) throws JsonProcessingException {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }
}
