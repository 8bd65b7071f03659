package io.purser.knowledge.chunk;

import io.purser.contract.id.ChunkId;
import io.purser.contract.id.KnowledgeId;
import java.util.ArrayList;
import java.util.List;

/** Cuts a document into chunks along its headings. The same document gives the same chunks with the same ids. */
public final class Chunker {

    private final ChunkSize size;

    public Chunker(ChunkSize size) {
        this.size = size;
    }

    public List<Chunk> chunks(KnowledgeId source, Document document) {
        var ids = new ChunkIds(source);
        var chunks = new ArrayList<Chunk>();
        for (Section section : joined(document.sections())) {
            String heading = String.join(" > ", section.headings());
            for (String text : texts(section)) {
                ChunkId id = ids.of(heading, text);
                chunks.add(new Chunk(id, source, chunks.size(), document.title(), heading, null, text));
            }
        }
        return chunks;
    }

    private List<Section> joined(List<Section> sections) {
        var joined = new ArrayList<Section>();
        for (Section section : sections) {
            if (!joined.isEmpty() && fit(joined.getLast(), section)) {
                joined.add(joined.removeLast().with(section));
            } else {
                joined.add(section);
            }
        }
        return joined;
    }

    private boolean fit(Section first, Section second) {
        return first.onOnePageWith(second)
                && Math.min(first.words(), second.words()) < size.least()
                && first.words() + second.words() <= size.most();
    }

    /** Chunks of a long section are about equally long, so that no crumb is left at the end. */
    private List<String> texts(Section section) {
        int words = section.words();
        int count = Math.max(1, (words + size.most() - 1) / size.most());
        int each = (words + count - 1) / count;
        var packed = new Packing(each, size.most());
        section.blocks().stream().flatMap(block -> Cuts.of(block, each)).forEach(packed::add);
        return packed.all();
    }
}
