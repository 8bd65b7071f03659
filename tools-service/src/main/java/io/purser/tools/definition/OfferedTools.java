package io.purser.tools.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.purser.contract.rest.ApiException;
import io.purser.security.Limits;
import io.purser.tools.source.Names;
import io.purser.tools.source.Note;
import io.purser.tools.source.Offered;
import io.purser.tools.source.Offers;
import io.purser.tools.source.Origin;
import io.purser.tools.source.Skipped;
import java.util.ArrayList;
import java.util.List;

/**
 * What a source offers, checked as tools of an account. Takes time: not for an event loop.
 *
 * @param key of the source
 */
record OfferedTools(String key, Offers offers, List<Checked> tools, List<Skipped> skipped, List<Note> notes) {

    private static final int LONGEST_NAME = 64;

    /** An operation as a tool that may be stored. */
    record Checked(String operation, Definition definition) {}

    static OfferedTools of(Offers offers, ImportRequest request, Limits limits) {
        var tools = new ArrayList<Checked>();
        var skipped = new ArrayList<>(offers.skipped());
        var notes = new ArrayList<>(offers.notes());
        var names = new Names(Math.min(LONGEST_NAME, limits.nameCharacters()));
        for (var offered : offers.offered()) {
            try {
                tools.add(new Checked(
                        offered.operation(),
                        Rules.created(tool(offered, names, offers.origin(), request, limits, notes), limits)));
            } catch (ApiException e) {
                skipped.add(new Skipped(offered.operation(), String.valueOf(e.getMessage())));
            }
        }
        return new OfferedTools(offers.origin().key(request.prefix()), offers, tools, skipped, notes);
    }

    private static ToolRequest tool(
            Offered offered, Names names, Origin origin, ImportRequest request, Limits limits, List<Note> notes) {
        return new ToolRequest(
                names.unique(cut(request.prefix() + offered.name(), Math.min(LONGEST_NAME, limits.nameCharacters()))),
                offered.type(),
                true,
                description(offered, limits.descriptionCharacters(), notes),
                offered.requiresAuth() ? true : null,
                withSource(offered, origin),
                request.policy());
    }

    private static String description(Offered offered, int most, List<Note> notes) {
        String text = offered.description().replace('\0', ' ');
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        notes.add(new Note(
                offered.operation(),
                "The description was cut at this account's limit description_characters: %d".formatted(most)));
        return cut(text, most - 1) + "…";
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, most)));
    }

    private static ObjectNode withSource(Offered offered, Origin origin) {
        var meta = offered.meta().deepCopy();
        meta.putObject("source")
                .put("kind", origin.kind())
                .put(origin.field(), origin.place())
                .put("operation", offered.operation());
        return meta;
    }
}
