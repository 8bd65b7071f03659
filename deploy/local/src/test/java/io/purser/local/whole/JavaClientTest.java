package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.exception.ApiException;
import com.twilio.rest.assistants.v1.Assistant;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceCreateAssistantRequest;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceCustomerAi;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceSegmentCredential;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceUpdateAssistantRequest;
import com.twilio.rest.assistants.v1.Knowledge;
import com.twilio.rest.assistants.v1.Knowledge.AssistantsV1ServiceUpdateKnowledgeRequest;
import com.twilio.rest.assistants.v1.Policy;
import com.twilio.rest.assistants.v1.Tool;
import com.twilio.rest.assistants.v1.Tool.AssistantsV1ServiceCreatePolicyRequest;
import com.twilio.rest.assistants.v1.Tool.AssistantsV1ServiceUpdateToolRequest;
import com.twilio.rest.assistants.v1.knowledge.Chunk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Assistants, tools, policies and knowledge, as programs handle them that use Twilio's Java library. */
@WithWhole
class JavaClientTest {

    private static final Map<String, String> LOGIN = Map.of(
            "token_url", "https://login.example.com/token",
            "client_id", "shop",
            "client_secret", "hush-hush",
            "username", "ann",
            "password", "also-secret",
            "scope", "orders");

    @Test
    void assistantIsCreatedReadChangedAndRemoved(Whole whole) {
        var client = OfficialClient.through(whole.door());

        Assistant made = Assistant.creator(AssistantsV1ServiceCreateAssistantRequest.builder("Otto")
                        .owner("Mossy Otter")
                        .personalityPrompt("You are brief.")
                        .customerAi(AssistantsV1ServiceCustomerAi.builder(true, false)
                                .build())
                        .segmentCredential(AssistantsV1ServiceSegmentCredential.builder()
                                .spaceId("spa_1")
                                .writeKey("hush-hush")
                                .build())
                        .build())
                .create(client);
        Assistant read = Assistant.fetcher(made.getId()).fetch(client);
        Assistant changed = Assistant.updater(made.getId())
                .setAssistantsV1ServiceUpdateAssistantRequest(AssistantsV1ServiceUpdateAssistantRequest.builder()
                        .name("Olga")
                        .build())
                .update(client);

        assertThat(made.getId()).startsWith("aia_asst_");
        assertThat(made.getAccountSid()).isEqualTo(whole.door().account());
        assertThat(made.getModel()).isNotBlank();
        assertThat(made.getDateCreated()).isNotNull();
        assertThat(read.getOwner()).isEqualTo("Mossy Otter");
        assertThat(read.getCustomerAi())
                .isEqualTo(Map.of("perception_engine_enabled", true, "personalization_engine_enabled", false));
        assertThat(whole.purser().get("/v1/Assistants/" + made.getId()).text())
                .contains("Mossy Otter")
                .doesNotContain("hush-hush", "spa_1");
        assertThat(changed.getName()).isEqualTo("Olga");
        assertThat(changed.getPersonalityPrompt()).isEqualTo("You are brief.");
        assertThat(Assistant.deleter(made.getId()).delete(client)).isTrue();
        assertGone(() -> Assistant.fetcher(made.getId()).fetch(client));
    }

    @Test
    void toolIsCreatedWithAPolicyReadChangedAndRemoved(Whole whole) {
        var client = OfficialClient.through(whole.door());

        String id = OfficialClient.create(
                client,
                OfficialClient.tool(whole)
                        .policy(AssistantsV1ServiceCreatePolicyRequest.builder(LOGIN)
                                .name("Shop login")
                                .type("oauth2_password")
                                .build()));
        Tool read = Tool.fetcher(id).fetch(client);
        Tool changed = Tool.updater(id)
                .setAssistantsV1ServiceUpdateToolRequest(AssistantsV1ServiceUpdateToolRequest.builder()
                        .description("Books nothing for now")
                        .enabled(false)
                        .build())
                .update(client);

        assertThat(id).startsWith("aia_tool_");
        assertThat(read.getType()).isEqualTo("WEBHOOK");
        assertThat(read.getMeta()).isEqualTo(OfficialClient.meta(whole));
        assertThat(read.getRequiresAuth()).isTrue();
        assertThat(read.getPolicies()).singleElement().satisfies(policy -> {
            assertThat(policy.getId()).startsWith("aia_plcy_");
            assertThat(policy.getType()).isEqualTo("oauth2_password");
        });
        assertThat(Policy.reader().setToolId(id).read(client)).singleElement().satisfies(policy -> {
            assertThat(policy.getName()).isEqualTo("Shop login");
            assertThat(policy.getPolicyDetails().toString())
                    .contains("login.example.com")
                    .doesNotContain("hush-hush", "also-secret");
        });
        assertThat(changed.getEnabled()).isFalse();
        assertThat(changed.getName()).isEqualTo(read.getName());
        assertThat(Tool.deleter(id).delete(client)).isTrue();
        assertGone(() -> Tool.fetcher(id).fetch(client));
    }

    @Test
    void knowledgeIsCreatedCompletedReadChangedAndRemoved(Whole whole) throws InterruptedException {
        var client = OfficialClient.through(whole.door());

        String id = OfficialClient.create(client, OfficialClient.text("Kites can be sent back within 45 days."));
        var status = OfficialClient.completed(client, id);
        Knowledge read = Knowledge.fetcher(id).fetch(client);
        Knowledge changed = Knowledge.updater(id)
                .setAssistantsV1ServiceUpdateKnowledgeRequest(AssistantsV1ServiceUpdateKnowledgeRequest.builder()
                        .description("All about returns")
                        .build())
                .update(client);

        assertThat(id).startsWith("aia_know_");
        assertThat(status.getStatus()).isEqualTo("COMPLETED");
        assertThat(read.getType()).isEqualTo("Text");
        assertThat(read.getKnowledgeSourceDetails())
                .isEqualTo(Map.of("content", "Kites can be sent back within 45 days."));
        assertThat(Chunk.reader(id).read(client)).isNotEmpty().allSatisfy(chunk -> assertThat(chunk.getContent())
                .contains("45 days"));
        assertThat(changed.getDescription()).isEqualTo("All about returns");
        assertThat(changed.getName()).isEqualTo(read.getName());
        assertThat(Knowledge.deleter(id).delete(client)).isTrue();
        assertGone(() -> Knowledge.fetcher(id).fetch(client));
    }

    private static void assertGone(Runnable read) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(read::run)
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(20404));
    }
}
