package io.purser.conversation.assistant;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** An assistant's row. Other code sees {@link Assistant}. */
@Entity
@Table(name = "assistant")
@NullUnmarked
class AssistantEntity {

    @Id
    String id;

    String account;
    String name;
    String owner;
    String model;

    @Column(name = "personality_prompt")
    String personalityPrompt;

    boolean perception;
    boolean personalization;
    Instant created;
    Instant updated;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assistant_tool", joinColumns = @JoinColumn(name = "assistant"))
    @Column(name = "tool")
    @OrderBy
    Set<String> tools = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assistant_knowledge", joinColumns = @JoinColumn(name = "assistant"))
    @Column(name = "knowledge")
    @OrderBy
    Set<String> knowledge = new LinkedHashSet<>();
}
