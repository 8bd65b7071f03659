package io.purser.knowledge.index;

import io.purser.contract.id.KnowledgeId;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What a chunk must be to be looked at. What they keep out has no part in a search, not even in the scores of others. */
final class Filters {

    private Filters() {}

    static Query of(Wanted wanted) {
        var all = new BooleanQuery.Builder();
        all.add(term(ChunkFields.ACCOUNT, wanted.account().value()), Occur.FILTER);
        all.add(sources(wanted.sources()), Occur.FILTER);
        wanted.labels().forEach(label -> all.add(term(ChunkFields.LABEL, label), Occur.FILTER));
        switch (wanted.audience()) {
            case Audience.Owner() -> {}
            case Audience.Anonymous() -> all.add(access(Access.ALL), Occur.FILTER);
            case Audience.Verified(String identity) -> all.add(verified(identity), Occur.FILTER);
        }
        return all.build();
    }

    private static Query sources(Collection<KnowledgeId> sources) {
        return new TermInSetQuery(
                ChunkFields.SOURCE,
                sources.stream().map(source -> new BytesRef(source.value())).toList());
    }

    private static Query verified(String identity) {
        return new BooleanQuery.Builder()
                .add(access(Access.ALL), Occur.SHOULD)
                .add(access(Access.VERIFIED), Occur.SHOULD)
                .add(named(identity), Occur.SHOULD)
                .build();
    }

    private static Query named(String identity) {
        return new BooleanQuery.Builder()
                .add(access(Access.NAMED), Occur.FILTER)
                .add(term(ChunkFields.LABEL, Access.IDENTITY + identity), Occur.FILTER)
                .build();
    }

    private static Query access(Access access) {
        return term(ChunkFields.ACCESS, access.name());
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
