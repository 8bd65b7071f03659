package io.purser.knowledge.crawl;

import io.purser.security.egress.EgressOutcome;
import io.purser.security.egress.EgressOutcome.Answered;
import java.time.Duration;
import java.util.Optional;

/** Whether to ask once more, and when. */
final class Retries {

    private static final int TOO_MANY = 429;
    private static final int NOT_IMPLEMENTED = 501;

    private Retries() {}

    /** An answer that took all its time is not waited for again. */
    static boolean isWorthwhile(EgressOutcome outcome) {
        return switch (outcome) {
            case Answered answer ->
                answer.status() == TOO_MANY || answer.status() >= 500 && answer.status() != NOT_IMPLEMENTED;
            case EgressOutcome.Unreachable _, EgressOutcome.Broken _ -> true;
            case EgressOutcome.Refused _, EgressOutcome.TimedOut _, EgressOutcome.TooLarge _ -> false;
        };
    }

    static Duration pause(EgressOutcome outcome, int tries, CrawlConfig config) {
        var usual = config.retryPause().multipliedBy(1L << tries);
        return Optional.of(outcome)
                .filter(Answered.class::isInstance)
                .flatMap(answer -> ((Answered) answer).header("retry-after"))
                .filter(text -> text.strip().matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text.strip())))
                .map(asked -> min(asked, config.longestRetryPause()))
                .filter(asked -> asked.compareTo(usual) > 0)
                .orElse(usual);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
