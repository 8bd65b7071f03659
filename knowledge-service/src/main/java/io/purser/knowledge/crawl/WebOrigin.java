package io.purser.knowledge.crawl;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Claim;
import io.purser.knowledge.ingest.Origin;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** A web site: it is read whole before the first of its pages becomes searchable, so that nothing half-read takes another's place. */
@ApplicationScoped
class WebOrigin implements Origin {

    private final Plans plans;
    private final Crawler crawler;
    private final Harvest harvest;

    WebOrigin(Plans plans, Crawler crawler, Harvest harvest) {
        this.plans = plans;
        this.crawler = crawler;
        this.harvest = harvest;
    }

    @Override
    public String type() {
        return "Web";
    }

    @Override
    public Multi<Document> documents(Claim claim) {
        return plans.begin(claim).call(crawler::read).onItem().transformToMulti(harvest::documents);
    }
}
