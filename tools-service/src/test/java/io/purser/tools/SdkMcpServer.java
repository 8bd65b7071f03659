package io.purser.tools;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** An MCP server that others have written: the Java SDK's, in a servlet container. */
final class SdkMcpServer implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    private SdkMcpServer() {}

    static SdkMcpServer start() {
        var server = new SdkMcpServer();
        try {
            server.open();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open() throws IOException, LifecycleException {
        var transport = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(new Json())
                .mcpEndpoint("/mcp")
                .build();
        serve(transport);
        tomcat.setBaseDir(Files.createTempDirectory("mcp").toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", tomcat.getServer().getCatalinaBase().getPath());
        Tomcat.addServlet(context, "mcp", transport).setAsyncSupported(true);
        context.addServletMappingDecoded("/mcp", "mcp");
        tomcat.start();
    }

    private static void serve(HttpServletStreamableServerTransportProvider transport) {
        McpServer.sync(transport)
                .serverInfo("shop", "1")
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(new Json())
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .toolCall(
                        Tool.builder()
                                .name("greet")
                                .description("Greets somebody.")
                                .inputSchema(
                                        new Json(),
                                        """
                                        {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}""")
                                .build(),
                        (exchange, request) ->
                                text("Hello " + request.arguments().get("name"), false))
                .toolCall(
                        Tool.builder()
                                .name("fail")
                                .inputSchema(new Json(), "{\"type\": \"object\"}")
                                .annotations(new McpSchema.ToolAnnotations("Fails", true, false, true, false, false))
                                .build(),
                        (exchange, request) -> text("There is no such order", true))
                .build();
    }

    private static CallToolResult text(String text, boolean isError) {
        return CallToolResult.builder().addTextContent(text).isError(isError).build();
    }

    /** How the SDK reads and writes. */
    private static final class Json implements McpJsonMapper {

        private static final ObjectMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        @Override
        public <T> T readValue(String content, Class<T> type) throws IOException {
            return MAPPER.readValue(content, type);
        }

        @Override
        public <T> T readValue(byte[] content, Class<T> type) throws IOException {
            return MAPPER.readValue(content, type);
        }

        @Override
        public <T> T readValue(String content, TypeRef<T> type) throws IOException {
            return MAPPER.readValue(content, java(type));
        }

        @Override
        public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
            return MAPPER.readValue(content, java(type));
        }

        @Override
        public <T> T convertValue(Object value, Class<T> type) {
            return MAPPER.convertValue(value, type);
        }

        @Override
        public <T> T convertValue(Object value, TypeRef<T> type) {
            return MAPPER.convertValue(value, java(type));
        }

        @Override
        public String writeValueAsString(Object value) throws IOException {
            return MAPPER.writeValueAsString(value);
        }

        @Override
        public byte[] writeValueAsBytes(Object value) throws IOException {
            return MAPPER.writeValueAsBytes(value);
        }

        private static JavaType java(TypeRef<?> type) {
            return MAPPER.constructType(type.getType());
        }
    }
}
