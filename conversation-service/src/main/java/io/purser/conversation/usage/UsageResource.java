package io.purser.conversation.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.purser.contract.id.AccountId;
import io.purser.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the calling account has used; ours, the wire contract knows none. */
@Path("/v1/Usage")
class UsageResource {

    private final UsageTable table;
    private final Caller caller;
    private final UriInfo uri;
    private final Clock clock = Clock.systemUTC();

    UsageResource(UsageTable table, Caller caller, UriInfo uri) {
        this.table = table;
        this.caller = caller;
        this.uri = uri;
    }

    /**
     * The usage of a period.
     *
     * @param messagesTotal messages of customers since the account began
     * @param total of the period
     * @param days all of the period, the first one first
     */
    record Usage(
            @JsonProperty("account_sid") String accountSid,
            @JsonProperty("start_date") LocalDate start,
            @JsonProperty("end_date") LocalDate end,
            @JsonProperty("messages_total") long messagesTotal,
            Counters total,
            List<Day> days) {

        static Usage of(AccountId account, Period period, Counted counted) {
            var days = period.days()
                    .map(day -> new Day(day, counted.days().getOrDefault(day, Counters.NONE)))
                    .toList();
            var total = days.stream().map(Day::counters).reduce(Counters.NONE, Counters::plus);
            return new Usage(account.value(), period.start(), period.end(), counted.messagesTotal(), total, days);
        }
    }

    record Day(LocalDate date, @JsonUnwrapped Counters counters) {}

    @GET
    public Uni<Usage> fetch() {
        var period = Period.of(uri, LocalDate.now(clock));
        return table.read(caller.account(), period).map(counted -> Usage.of(caller.account(), period, counted));
    }
}
