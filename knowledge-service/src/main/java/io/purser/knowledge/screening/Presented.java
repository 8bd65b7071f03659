package io.purser.knowledge.screening;

import io.purser.contract.event.ChunksProduced.Text;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.Digest;
import io.purser.knowledge.screening.Screened.Passed;
import io.purser.knowledge.screening.Screened.Replaced;
import io.purser.knowledge.screening.Screened.Withheld;

/** A chunk as a model would be shown it, heading and text, Markdown included. That is what is screened. */
public record Presented(Chunk chunk) {

    /** Why a chunk is withheld whose heading would have to be changed: by that it is found and quoted. */
    private static final Withheld HEADING = new Withheld("heading");

    public String digest() {
        return Digest.of(shown());
    }

    public Text unscreened() {
        return new Text(chunk.id(), digest(), shown());
    }

    /** What that means for the chunk: a replacement is one of the text below its heading. */
    public Screened below(Screened outcome) {
        return switch (outcome) {
            case Passed passed -> passed;
            case Withheld withheld -> withheld;
            case Replaced(String all) ->
                all.startsWith(above()) ? new Replaced(all.substring(above().length())) : HEADING;
        };
    }

    private String shown() {
        return above() + chunk.text();
    }

    private String above() {
        return chunk.heading() + "\n";
    }
}
