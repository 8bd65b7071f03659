package io.purser.conversation.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.purser.contract.event.Passage;
import io.purser.contract.event.Usage;
import io.purser.contract.event.Verdict;
import io.purser.contract.log.Json;
import io.purser.conversation.turn.Citation;
import io.purser.conversation.turn.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The message resource of the wire contract.
 *
 * @param meta what else is known: turn, channel, verdicts, the model's part, citations, and the assistant's version; a step's model,
 *     tokens and time stand at the first of its calls
 * @param seq the message's place in the history, not shown
 */
record MessageResource(
        @JsonIgnore int seq,
        String id,
        @JsonProperty("account_sid") String accountSid,
        @JsonProperty("assistant_id") String assistantId,
        @JsonProperty("session_id") String sessionId,
        String identity,
        String role,
        Map<String, Object> content,
        Map<String, Object> meta,
        @JsonProperty("date_created") Instant created,
        @JsonProperty("date_updated") Instant updated) {

    static String role(Entry entry) {
        return switch (entry) {
            case Entry.FromCustomer _ -> "user";
            case Entry.FromAssistant _, Entry.FromPerson _ -> "assistant";
            case Entry.FromTool _ -> "tool";
            case Entry.FromKnowledge _ -> "knowledge";
        };
    }

    static Map<String, Object> content(Entry entry) {
        return switch (entry) {
            case Entry.FromCustomer said -> Map.of("content", said.text());
            case Entry.FromAssistant said -> Map.of("content", said.text(), "output", said.text());
            case Entry.FromPerson said -> Map.of("content", said.text(), "output", said.text());
            case Entry.FromTool tool ->
                Map.of("name", tool.call().name(), "input", tool.call().arguments(), "output", tool.output());
            case Entry.FromKnowledge found ->
                Map.of("name", found.call().name(), "query", found.query(), "output", found.output());
        };
    }

    /** @param answeredBy the version of the assistant that answered a customer's message, as far as that is known */
    static Map<String, Object> meta(Entry entry, @Nullable Integer answeredBy) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("turn", entry.turn().value());
        switch (entry) {
            case Entry.FromCustomer said -> {
                meta.put("channel", said.channel());
                meta.put("withheld", said.withheld());
                version(meta, answeredBy);
                verdict(meta, said.verdict());
            }
            case Entry.FromAssistant said -> {
                version(meta, said.assistantVersion());
                errorCode(meta, said.errorCode());
                usage(meta, said.usage());
                verdict(meta, said.verdict());
                if (!said.citations().isEmpty()) {
                    meta.put(
                            "citations",
                            said.citations().stream()
                                    .map(MessageResource::citation)
                                    .toList());
                }
            }
            case Entry.FromPerson said -> meta.put("person", said.person());
            case Entry.FromTool tool -> {
                call(meta, tool.call());
                errorCode(meta, tool.errorCode());
            }
            case Entry.FromKnowledge found -> {
                call(meta, found.call());
                meta.put(
                        "passages",
                        found.passages().stream().map(MessageResource::passage).toList());
            }
        }
        return meta;
    }

    private static void call(Map<String, Object> meta, Entry.Call call) {
        meta.put("call", call.id().value());
        meta.put("step", call.step());
        if (call.fromTools()) {
            meta.put("arguments_from_tools", true);
        }
        version(meta, call.assistantVersion());
        usage(meta, call.usage());
    }

    private static void errorCode(Map<String, Object> meta, @Nullable Integer code) {
        if (code != null) {
            meta.put("error_code", code);
        }
    }

    private static void version(Map<String, Object> meta, @Nullable Integer version) {
        if (version != null) {
            meta.put("assistant_version", version);
        }
    }

    private static void usage(Map<String, Object> meta, @Nullable Usage usage) {
        if (usage != null) {
            meta.put("model", usage.model());
            meta.put("input_tokens", usage.inputTokens());
            meta.put("output_tokens", usage.outputTokens());
            meta.put("model_ms", usage.millis());
        }
    }

    private static void verdict(Map<String, Object> meta, @Nullable Verdict verdict) {
        if (verdict != null) {
            meta.put("guardrails", Json.MAPPER.valueToTree(verdict));
        }
    }

    private static Map<String, Object> citation(Citation citation) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("chunk_id", citation.chunk().value());
        shown.put("knowledge_id", citation.source().value());
        shown.put("title", citation.title());
        shown.put("url", citation.url());
        shown.put("page", citation.page());
        shown.put("quote", citation.quote());
        return shown;
    }

    private static Map<String, Object> passage(Passage passage) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("chunk_id", passage.chunk().value());
        shown.put("knowledge_id", passage.source().value());
        shown.put("source", passage.sourceName());
        shown.put("heading", passage.heading());
        shown.put("url", passage.url());
        shown.put("page", passage.page());
        shown.put("score", passage.score());
        shown.put("content", passage.text());
        return shown;
    }
}
