package io.purser.knowledge.crawl;

/** How far an answer is understood at once. */
sealed interface Understood {

    record Done(Visit visit) implements Understood {}

    /** A PDF, which may take long. */
    record Pdf(Unpacked body) implements Understood {}
}
