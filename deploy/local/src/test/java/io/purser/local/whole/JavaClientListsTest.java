package io.purser.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.assistants.v1.Assistant;
import com.twilio.rest.assistants.v1.Assistant.AssistantsV1ServiceCreateAssistantRequest;
import com.twilio.rest.assistants.v1.Knowledge;
import com.twilio.rest.assistants.v1.Tool;
import com.twilio.rest.assistants.v1.assistant.Feedback;
import com.twilio.rest.assistants.v1.assistant.Feedback.AssistantsV1ServiceCreateFeedbackRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists over several pages, and what is refused, as programs see them that use Twilio's Java library. */
@WithWhole
class JavaClientListsTest {

    private static final int ITEMS = 5;
    private static final int PAGE = 2;

    @Test
    void allAssistantsComePageAfterPage(Whole whole) {
        var client = OfficialClient.through(whole.door());
        var made = several(() -> OfficialClient.assistant(client).getId());

        assertThat(Assistant.reader().setPageSize(PAGE).read(client))
                .extracting(Assistant::getId)
                .containsAll(made)
                .doesNotHaveDuplicates();
    }

    @Test
    void allToolsComePageAfterPageAndSoDoThoseOfAnAssistant(Whole whole) {
        var client = OfficialClient.through(whole.door());
        String assistant = OfficialClient.assistant(client).getId();
        var made = several(
                () -> OfficialClient.create(client, OfficialClient.tool(whole).assistantId(assistant)));

        assertThat(Tool.reader().setPageSize(PAGE).read(client))
                .extracting(Tool::getId)
                .containsAll(made)
                .doesNotHaveDuplicates();
        assertThat(Tool.reader().setAssistantId(assistant).setPageSize(PAGE).read(client))
                .extracting(Tool::getId)
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void allKnowledgeComesPageAfterPageAndSoDoesThatOfAnAssistant(Whole whole) {
        var client = OfficialClient.through(whole.door());
        String assistant = OfficialClient.assistant(client).getId();
        var made = several(() ->
                OfficialClient.create(client, OfficialClient.text("Kites fly.").assistantId(assistant)));

        assertThat(Knowledge.reader().setPageSize(PAGE).read(client))
                .extracting(Knowledge::getId)
                .containsAll(made)
                .doesNotHaveDuplicates();
        assertThat(Knowledge.reader()
                        .setAssistantId(assistant)
                        .setPageSize(PAGE)
                        .read(client))
                .extracting(Knowledge::getId)
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void pagesAreTurnedForthAndBack(Whole whole) {
        var client = OfficialClient.through(whole.door());
        String assistant = OfficialClient.assistant(client).getId();
        several(() -> OfficialClient.create(client, OfficialClient.tool(whole).assistantId(assistant)));
        var reader = Tool.reader().setAssistantId(assistant).setPageSize(PAGE);

        Page<Tool> first = reader.firstPage(client);
        Page<Tool> second = reader.nextPage(first, client);
        Page<Tool> third = reader.nextPage(second, client);
        Page<Tool> back = reader.previousPage(second, client);

        assertThat(List.of(first, second, third))
                .extracting(page -> page.getRecords().size())
                .containsExactly(2, 2, 1);
        assertThat(third.hasNextPage()).isFalse();
        assertThat(ids(back)).isEqualTo(ids(first));
    }

    @Test
    void whatDoesNotExistIsNotFound(Whole whole) {
        var client = OfficialClient.through(whole.door());

        assertRefused(() -> Assistant.fetcher("aia_asst_" + UUID.randomUUID()).fetch(client), 404, 20404);
        assertRefused(() -> Tool.fetcher("aia_tool_" + UUID.randomUUID()).fetch(client), 404, 20404);
        assertRefused(() -> Knowledge.fetcher("aia_know_" + UUID.randomUUID()).fetch(client), 404, 20404);
    }

    @Test
    void wrongTokenIsRefused(Whole whole) {
        var stranger = OfficialClient.through(whole.door().as(whole.door().account(), "wrong"));

        assertRefused(() -> Assistant.reader().read(stranger), 401, 20003);
    }

    @Test
    void whatCannotBeUsedIsRefused(Whole whole) {
        var client = OfficialClient.through(whole.door());

        assertRefused(
                () -> Assistant.creator(AssistantsV1ServiceCreateAssistantRequest.builder("")
                                .build())
                        .create(client),
                400,
                20001);
        assertRefused(() -> judge(client, 7), 400, 20001);
    }

    private static void judge(TwilioRestClient client, float score) {
        var judgement = AssistantsV1ServiceCreateFeedbackRequest.builder("some-session")
                .score(score)
                .build();
        Feedback.creator(OfficialClient.assistant(client).getId(), judgement).create(client);
    }

    private static List<String> several(Supplier<String> make) {
        return Stream.generate(make).limit(ITEMS).toList();
    }

    private static List<String> ids(Page<Tool> page) {
        return page.getRecords().stream().map(Tool::getId).toList();
    }

    private static void assertRefused(Runnable request, int status, int code) {
        assertThatExceptionOfType(ApiException.class).isThrownBy(request::run).satisfies(refusal -> {
            assertThat(refusal.getStatusCode()).isEqualTo(status);
            assertThat(refusal.getCode()).isEqualTo(code);
            assertThat(refusal.getMessage()).isNotBlank();
        });
    }
}
