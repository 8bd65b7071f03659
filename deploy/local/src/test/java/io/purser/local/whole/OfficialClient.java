package io.purser.local.whole;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.assistants.v1.Assistant;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceCreateAssistantRequest;
import com.twilio.rest.assistants.v1.Knowledge;
import com.twilio.rest.assistants.v1.Knowledge.AssistantsV1ServiceCreateKnowledgeRequest;
import com.twilio.rest.assistants.v1.Tool;
import com.twilio.rest.assistants.v1.Tool.AssistantsV1ServiceCreateToolRequest;
import com.twilio.rest.assistants.v1.knowledge.KnowledgeStatus;
import io.purser.local.client.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

/**
 * Twilio's own Java library, whose connections lead to an installation. Its requests stay as they are, so it believes that it
 * talks with {@code assistants.twilio.com}.
 */
final class OfficialClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OfficialClient() {}

    static TwilioRestClient through(Door door) {
        var gateway = new HttpHost(
                door.url().getScheme(), door.url().getHost(), door.url().getPort());
        var http = HttpClientBuilder.create().setRoutePlanner((target, context) -> new HttpRoute(gateway));
        return new TwilioRestClient.Builder(door.account(), door.token())
                .httpClient(new NetworkHttpClient(http))
                .build();
    }

    static Assistant assistant(TwilioRestClient client) {
        return Assistant.creator(AssistantsV1ServiceCreateAssistantRequest.builder(unique("Assistant"))
                        .build())
                .create(client);
    }

    /** A tool that can be called. */
    static AssistantsV1ServiceCreateToolRequest.Builder tool(Whole whole) {
        return AssistantsV1ServiceCreateToolRequest.builder(true, unique("book"), "WEBHOOK")
                .description("Books what the customer wants")
                .meta(meta(whole));
    }

    static Map<String, String> meta(Whole whole) {
        return Map.of(
                "url",
                whole.tools().url("book"),
                "method",
                "POST",
                "input_schema",
                "export type Data = { what: string }");
    }

    static AssistantsV1ServiceCreateKnowledgeRequest.Builder text(String content) {
        return AssistantsV1ServiceCreateKnowledgeRequest.builder(unique("Text"), "Text")
                .description("How kites are sent back")
                .knowledgeSourceDetails(Map.of("content", content));
    }

    static String create(TwilioRestClient client, AssistantsV1ServiceCreateToolRequest.Builder tool) {
        return Tool.creator(tool.build()).create(client).getId();
    }

    static String create(TwilioRestClient client, AssistantsV1ServiceCreateKnowledgeRequest.Builder source) {
        return Knowledge.creator(source.build()).create(client).getId();
    }

    /** Returns when the source can be searched. */
    static KnowledgeStatus completed(TwilioRestClient client, String source) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        KnowledgeStatus status = KnowledgeStatus.fetcher(source).fetch(client);
        while (!status.getStatus().equals("COMPLETED") && Instant.now().isBefore(latest)) {
            TimeUnit.MILLISECONDS.sleep(200);
            status = KnowledgeStatus.fetcher(source).fetch(client);
        }
        return status;
    }

    static String unique(String name) {
        return name + "_" + UUID.randomUUID().toString().substring(0, 8);
    }
}
