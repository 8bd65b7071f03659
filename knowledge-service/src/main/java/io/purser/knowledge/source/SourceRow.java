package io.purser.knowledge.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.KnowledgeId;
import io.purser.contract.log.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A source as it is stored. Changed under a row lock only, as ingestion changes the same row. */
@Entity
@Table(name = "source")
@DynamicUpdate
class SourceRow {

    @Id
    String id;

    String account;
    String name;
    String description;

    @Enumerated(EnumType.STRING)
    SourceType type;

    String details;

    @Column(name = "embedding_model")
    @Nullable
    String embeddingModel;

    @Column(name = "return_direct")
    boolean returnDirect;

    @Column(name = "search_meaning")
    @Nullable
    Double searchMeaning;

    @Enumerated(EnumType.STRING)
    SourceStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_status")
    @Nullable
    SourceStatus lastStatus;

    @Nullable
    String error;

    long version;
    long wanted;
    long size;

    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    int attempts;

    @Column(name = "most_pages")
    int mostPages;

    @Column(name = "removals_accepted")
    boolean removalsAccepted;

    /** Verdicts on texts of versions before do not count. */
    @Column(name = "screened_from")
    long screenedFrom;

    /** Sealed. */
    @Nullable
    String secret;

    boolean removed;
    boolean announced;
    Instant created;
    Instant updated;

    @SuppressWarnings("NullAway.Init")
    protected SourceRow() {}

    SourceRow(AccountId account, NewSource source, int mostPages, Instant now) {
        this.mostPages = mostPages;
        id = KnowledgeId.create().value();
        this.account = account.value();
        name = source.name();
        description = source.description();
        type = source.type();
        details = source.fill().details().toString();
        embeddingModel = source.embeddingModel();
        returnDirect = source.returnDirect();
        searchMeaning = source.searchMeaning();
        status = SourceStatus.QUEUED;
        wanted = 1;
        size = source.fill().content().size();
        created = now;
        updated = now;
    }

    /** The searchable version stays until the new content takes its place. */
    void renew(Fill fill, Instant now) {
        size = fill.content().size();
        details = fill.details().toString();
        begin(now);
    }

    /** The same content is to be fetched again. What is on its way stays on it, unless all of it is to be screened anew. */
    void refresh(int mostPages, Refresh refresh, Instant now) {
        this.mostPages = mostPages;
        removalsAccepted |= refresh.acceptRemovals();
        if (refresh.screenAgain() || status == SourceStatus.COMPLETED || status == SourceStatus.FAILED) {
            begin(now);
        }
        if (refresh.screenAgain() && type != SourceType.Database) {
            screenedFrom = wanted;
        }
    }

    /** What is there was not checked with this model. */
    void embedWith(String model, Instant now) {
        embeddingModel = model;
        begin(now);
    }

    private void begin(Instant now) {
        wanted++;
        lastStatus = status;
        status = SourceStatus.QUEUED;
        leasedUntil = null;
        attempts = 0;
        touch(now);
    }

    void touch(Instant now) {
        announced = false;
        updated = now;
    }

    Source source() {
        return new Source(
                new KnowledgeId(id),
                new AccountId(account),
                name,
                description,
                type,
                json(details),
                embeddingModel,
                returnDirect,
                searchMeaning,
                status,
                lastStatus,
                error,
                version,
                created,
                updated);
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored details are no JSON", e);
        }
    }
}
