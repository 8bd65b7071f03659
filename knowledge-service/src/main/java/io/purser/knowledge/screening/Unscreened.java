package io.purser.knowledge.screening;

import io.purser.contract.event.ChunksProduced;
import io.purser.contract.event.ChunksProduced.Text;
import io.purser.contract.event.SourceHeader;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.EventId;
import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts of a version of a source that may not be shown yet.
 *
 * @param texts each once
 */
public record Unscreened(AccountId account, KnowledgeId source, long version, List<Text> texts) {

    /** In characters of an event's texts: far below the megabyte that a record may have, in any script. */
    private static final int RECORD = 200_000;

    /** In characters; what is longer is no text that anybody reads. */
    private static final int TEXT = 100_000;

    public Unscreened {
        texts = List.copyOf(texts);
    }

    public Set<String> digests() {
        return texts.stream().map(Text::digest).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Those that an event can carry. */
    Unscreened sendable() {
        return of(texts.stream().filter(text -> text.text().length() <= TEXT).toList());
    }

    /** Those that none can. */
    Stream<Text> tooLong() {
        return texts.stream().filter(text -> text.text().length() > TEXT);
    }

    Unscreened of(List<Text> others) {
        return new Unscreened(account, source, version, others);
    }

    public Unscreened without(Set<String> digests) {
        return of(
                texts.stream().filter(text -> !digests.contains(text.digest())).toList());
    }

    /** The same texts of the same version always make the same events. */
    List<ChunksProduced> events(Instant now) {
        return events(EventId.of(source, version), now);
    }

    /** As for the version itself; on another occasion they make others. */
    List<ChunksProduced> events(String occasion, Instant now) {
        return events(EventId.of(source, version).then(occasion, 0), now);
    }

    private List<ChunksProduced> events(EventId cause, Instant now) {
        return portions().stream().map(portion -> event(portion, cause, now)).toList();
    }

    private ChunksProduced event(List<Text> portion, EventId cause, Instant now) {
        var content = Digest.of(portion.stream().map(Text::digest).toArray(String[]::new));
        var header = new SourceHeader(cause.then("screening/" + content, 0), cause, now, account, source);
        return new ChunksProduced(header, version, portion);
    }

    private List<List<Text>> portions() {
        var portions = new ArrayList<List<Text>>();
        int room = 0;
        for (Text text : texts) {
            if (portions.isEmpty() || text.text().length() > room) {
                portions.add(new ArrayList<>());
                room = RECORD;
            }
            portions.getLast().add(text);
            room -= text.text().length();
        }
        return portions;
    }
}
