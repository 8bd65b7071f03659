package io.purser.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.purser.gateway.http.Answer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document of everything that is served, with the address that the client used as its server. */
@Singleton
public class OpenApi implements Handler<RoutingContext> {

    private static final String DOCUMENT = "/openapi/purser.yaml";

    private final ObjectNode document = (ObjectNode) read();

    @Override
    public void handle(RoutingContext request) {
        var served = document.deepCopy();
        served.putArray("servers").addObject().put("url", base(request));
        Answer.json(200, served).with("Access-Control-Allow-Origin", "*").to(request);
    }

    private static String base(RoutingContext request) {
        var address = request.request().authority();
        return request.request().scheme() + "://" + (address == null ? "localhost" : address);
    }

    private static JsonNode read() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream(DOCUMENT)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
