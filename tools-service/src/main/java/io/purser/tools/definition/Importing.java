package io.purser.tools.definition;

import io.purser.contract.id.AccountId;
import io.purser.security.Limits;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** From the body of a request to its tools. What takes time is done on a thread of its own, one import after the other. */
@ApplicationScoped
class Importing {

    private final ReadSources sources;
    private final Imports imports;
    private final WorkerExecutor worker;

    Importing(ReadSources sources, Imports imports, Vertx vertx) {
        this.sources = sources;
        this.imports = imports;
        this.worker = vertx.createSharedWorkerExecutor("imports", 1);
    }

    /** @param dry whether nothing was made */
    record Outcome(ImportView view, boolean dry) {}

    Uni<Outcome> run(AccountId account, Limits limits, byte[] body, String base) {
        var context = MutinyHelper.executor(Vertx.currentContext());
        return aside(() -> ImportRequest.read(body, limits)).chain(request -> sources.of(request)
                .chain(offers -> aside(() -> OfferedTools.of(offers.get(), request, limits)))
                .emitOn(context)
                .chain(offered -> request.isDry()
                        ? imports.preview(account, offered, limits)
                        : imports.store(account, offered, request, limits, base))
                .map(view -> new Outcome(view, request.isDry())));
    }

    private <T> Uni<T> aside(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> worker.executeBlocking(work, false).toCompletionStage());
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
