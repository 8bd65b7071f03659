package io.purser.contract.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.catalog.KnowledgeDefined;
import io.purser.contract.event.ConversationEvent;
import io.purser.contract.event.KnowledgeEvent;
import io.purser.contract.event.ReplyDrafted;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event and catalog entry has one JSON file that must stay readable, and is written as it was read. */
class ContractFilesTest {

    static Stream<Class<?>> events() {
        return Arrays.stream(ConversationEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> eventsOfSources() {
        return Arrays.stream(KnowledgeEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> entries() {
        return Arrays.stream(CatalogEntry.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventFileStaysReadable(Class<?> type) throws IOException {
        byte[] file = file("/events/" + type.getSimpleName() + ".json");

        ConversationEvent event = Codec.event(type.getSimpleName(), file);

        assertThat(event).isInstanceOf(type);
        assertThat(Json.MAPPER.readTree(Codec.value(event))).isEqualTo(Json.MAPPER.readTree(file));
    }

    @ParameterizedTest
    @MethodSource("eventsOfSources")
    void fileOfASourcesEventStaysReadable(Class<?> type) throws IOException {
        byte[] file = file("/events/" + type.getSimpleName() + ".json");

        KnowledgeEvent event = Codec.event(KnowledgeEvent.class, type.getSimpleName(), file);

        assertThat(event).isInstanceOf(type);
        assertThat(Json.MAPPER.readTree(Codec.value(event))).isEqualTo(Json.MAPPER.readTree(file));
    }

    @Test
    void eventOfASourceIsNoneOfASession() {
        assertThatThrownBy(() -> Codec.event("ChunksProduced", file("/events/ChunksProduced.json")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headersOfASourcesEventAreCloudEventsAttributes() throws IOException {
        var event = Codec.event(KnowledgeEvent.class, "ChunksScreened", file("/events/ChunksScreened.json"));

        var headers = Codec.headers(event, "guardrails-service");

        assertThat(new String(headers.lastHeader("ce_subject").value(), UTF_8))
                .isEqualTo(event.header().source().value());
        assertThat(event.header().key())
                .isEqualTo(
                        "AC00000000000000000000000000000001/" + event.header().source());
        assertThat(event.header().traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void catalogFileStaysReadable(Class<?> type) throws IOException {
        byte[] file = file("/catalog/" + type.getSimpleName() + ".json");

        CatalogEntry entry = Json.MAPPER.readValue(file, CatalogEntry.class);

        assertThat(entry).isInstanceOf(type);
        assertThat(Json.MAPPER.readTree(Codec.value(entry))).isEqualTo(Json.MAPPER.readTree(file));
    }

    @Test
    void fieldOfLaterVersionIsPassedOver() throws IOException {
        var later = (ObjectNode) Json.MAPPER.readTree(file("/events/TurnExpired.json"));
        later.put("colour", "blue");

        assertThat(Codec.event("TurnExpired", Codec.value(later))).isNotNull();
    }

    @Test
    void callWithMarksIsReadAsItWasWritten() throws IOException {
        var decided = (ObjectNode) Json.MAPPER.readTree(file("/events/CallsDecided.json"));
        ((ObjectNode) decided.path("calls").path(0)).put("direct", true).put("fromTools", true);

        var event = Codec.event("CallsDecided", Codec.value(decided));

        assertThat(Json.MAPPER.readTree(Codec.value(event))).isEqualTo(decided);
    }

    @Test
    void requestWithAllItsMarksIsReadAsItWasWritten() throws IOException {
        var request = (ObjectNode) Json.MAPPER.readTree(file("/events/ToolCallRequested.json"));
        request.put("verified", true).put("confirmed", true).put("fromTools", true);

        var event = Codec.event("ToolCallRequested", Codec.value(request));

        assertThat(Json.MAPPER.readTree(Codec.value(event))).isEqualTo(request);
    }

    @Test
    void draftOfAnInstructedModelIsReadAsItWasWritten() throws IOException {
        var draft = (ObjectNode) Json.MAPPER.readTree(file("/events/ReplyDrafted.json"));
        draft.putObject("instructions")
                .put("window", 4)
                .put("shingles", "gAAAAAAAAAE=")
                .put("canary", -9007199254740993L);

        var event = Codec.event("ReplyDrafted", Codec.value(draft));

        assertThat(Json.MAPPER.readTree(Codec.value(event))).isEqualTo(draft);
    }

    @Test
    void draftOfATurnThatHasSearchedIsReadAsItWasWritten() throws IOException {
        var draft = (ObjectNode) Json.MAPPER.readTree(file("/events/ReplyDrafted.json"));
        ((ObjectNode) draft.path("evidence").path(0)).put("found", "PASSAGES");
        draft.putObject("asked")
                .put("question", "And in Spain?")
                .putArray("before")
                .add("Do you ship abroad?");

        var event = Codec.event("ReplyDrafted", Codec.value(draft));

        assertThat(Json.MAPPER.readTree(Codec.value(event))).isEqualTo(draft);
    }

    @Test
    void draftOfAnEarlierVersionHasNoInstructions() throws IOException {
        var event = Codec.event("ReplyDrafted", file("/events/ReplyDrafted.json"));

        assertThat(((ReplyDrafted) event).instructions()).isNull();
        assertThat(((ReplyDrafted) event).asked()).isNull();
        assertThat(((ReplyDrafted) event).evidence()).allMatch(piece -> piece.found() == null);
    }

    @Test
    void callThatAPolicyForbidsIsReadAsItWasWritten() throws IOException {
        var completed = (ObjectNode) Json.MAPPER.readTree(file("/events/ToolCallCompleted.json"));
        completed
                .putObject("result")
                .put("kind", "Forbidden")
                .put("policy", "aia_plcy_1")
                .put("why", "Ask for a yes first.");

        var event = Codec.event("ToolCallCompleted", Codec.value(completed));

        assertThat(Json.MAPPER.readTree(Codec.value(event))).isEqualTo(completed);
    }

    @Test
    void sourceOfAnEarlierVersionIsForTheModelAndSearchedAsUsual() throws IOException {
        var earlier = (ObjectNode) Json.MAPPER.readTree(file("/catalog/KnowledgeDefined.json"));
        earlier.remove(List.of("returnDirect", "searchMeaning"));

        var source = Json.MAPPER.convertValue(earlier, KnowledgeDefined.class);

        assertThat(source.returnDirect()).isFalse();
        assertThat(source.searchMeaning()).isNull();
    }

    @Test
    void unknownTypeIsNoEvent() {
        assertThatThrownBy(() -> Codec.event("SomethingElse", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void junkIsNoEvent() {
        assertThatThrownBy(() -> Codec.event("TurnExpired", new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headersAreCloudEventsAttributes() throws IOException {
        ConversationEvent event = Codec.event("MessageAccepted", file("/events/MessageAccepted.json"));

        var headers = Codec.headers(event, "guardrails-service");

        assertThat(Arrays.stream(headers.toArray()).map(header -> header.key()))
                .contains(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "traceparent",
                        "account");
        assertThat(Codec.type(headers)).contains("MessageAccepted");
        assertThat(event.header().traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = ContractFilesTest.class.getResourceAsStream(name)) {
            assertThat(in).as("the file " + name).isNotNull();
            return in.readAllBytes();
        }
    }
}
