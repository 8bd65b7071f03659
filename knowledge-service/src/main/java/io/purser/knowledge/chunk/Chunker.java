package io.purser.knowledge.chunk;

import io.purser.contract.id.KnowledgeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the documents of one source into chunks along their headings, one document after the other. The same documents in the same
 * order give the same chunks with the same ids.
 */
public final class Chunker {

    private static final Comparator<Unit> BETWEEN_BLOCKS = Comparator.comparing(unit -> !unit.first());

    private final KnowledgeId source;
    private final ChunkSize size;
    private final ChunkIds ids;
    private final Portions<Unit> portions;
    private int chunks;
    private int sections;

    public Chunker(KnowledgeId source, ChunkSize size) {
        this.source = source;
        this.size = size;
        this.ids = new ChunkIds(source);
        this.portions = new Portions<>(size, Unit::words, BETWEEN_BLOCKS.thenComparing(Unit::rank));
    }

    /** The next document's chunks; their numbers go on where those of the one before ended. */
    public List<Chunk> chunks(Document document) {
        var cut = new ArrayList<Chunk>();
        for (Section section : Groups.of(document.sections(), size)) {
            texts(section).forEach(text -> cut.add(chunk(document, section, text)));
            sections++;
        }
        return cut;
    }

    private Chunk chunk(Document document, Section section, String text) {
        String heading = String.join(" > ", section.headings());
        return new Chunk(
                ids.next(document.url(), heading),
                source,
                chunks++,
                sections,
                document.title(),
                heading,
                document.url(),
                section.page(),
                document.language(),
                document.labels(),
                text);
    }

    private List<String> texts(Section section) {
        var units = section.blocks().stream()
                .flatMap(block -> Cuts.of(block, size.most() - size.least()))
                .toList();
        return portions.of(units).stream()
                .map(Chunker::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(List<Unit> units) {
        var text = new StringBuilder();
        for (Unit unit : units) {
            if (unit.first() && !text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(
                    unit.first() || !text.isEmpty() ? unit.text() : unit.text().stripLeading());
        }
        return text.toString().strip();
    }
}
