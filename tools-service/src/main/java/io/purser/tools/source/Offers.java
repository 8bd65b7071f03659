package io.purser.tools.source;

import java.util.List;

/**
 * What came of reading a source.
 *
 * @param all the operations of the source, also those that were not asked for
 * @param offered those asked for of which tools can be made
 * @param skipped the others of those asked for
 */
public record Offers(
        Origin origin,
        List<String> all,
        List<Offered> offered,
        List<Skipped> skipped,
        List<Note> notes,
        List<Authorization> authorization) {

    public Offers {
        all = List.copyOf(all);
        offered = List.copyOf(offered);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
        authorization = List.copyOf(authorization);
    }
}
