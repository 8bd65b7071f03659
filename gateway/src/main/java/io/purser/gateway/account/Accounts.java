package io.purser.gateway.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.purser.contract.id.AccountId;
import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.contract.rest.Page;
import io.purser.gateway.http.Answer;
import io.purser.gateway.http.Paging;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Accounts, as the operator makes and removes them. */
@Singleton
public class Accounts {

    private static final Pattern SID = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{32,128}");

    private final AccountTable table;
    private final Hashing hashing;
    private final AccountTokens tokens;
    private final ProvenCallers callers;
    private final Optional<String> bootstrap;

    Accounts(
            AccountTable table,
            Hashing hashing,
            AccountTokens tokens,
            ProvenCallers callers,
            BootstrapConfig bootstrap) {
        this.table = table;
        this.hashing = hashing;
        this.tokens = tokens;
        this.callers = callers;
        this.bootstrap = bootstrap.accountSid();
    }

    /** What comes with a create or an update. SID and token may be brought along, so that programs need not be changed. */
    private record Request(
            @Nullable String name,
            @Nullable String status,
            @Nullable JsonNode limits,
            @Nullable String sid,
            @JsonProperty("auth_token") @Nullable String token) {}

    public Uni<Answer> create(RoutingContext request, Buffer body) {
        var wanted = Body.read(body.getBytes(), Request.class);
        if (wanted.name() == null) {
            throw ApiException.invalid("name is required");
        }
        var name = Texts.name(wanted.name());
        var sid =
                fitting("sid", wanted.sid(), SID, "AC and 32 hex digits").orElseGet(() -> "AC" + FreshSecret.create());
        var token = fitting("auth_token", wanted.token(), TOKEN, "from 32 to 128 printable characters")
                .orElseGet(FreshSecret::create);
        var limits = wanted.limits() == null ? OwnLimits.NONE : OwnLimits.of(wanted.limits());
        return stored(token, sid)
                .chain(stored -> table.create(sid, name, limits, stored))
                .map(made -> made.orElseThrow(
                        () -> ApiException.of(409, 20409, "There is an account with this sid already")))
                .map(account -> Answer.json(201, account.withToken(token)));
    }

    public Uni<Answer> list(RoutingContext request, Buffer none) {
        var page = Paging.of(request);
        return table.list(page).map(accounts -> Answer.json(200, Page.of("accounts", accounts, page, Account::sid)));
    }

    public Uni<Answer> fetch(RoutingContext request, Buffer none) {
        return existing(sid(request)).map(account -> Answer.json(200, account));
    }

    /** The account that the caller belongs to. */
    public Uni<Answer> own(RoutingContext request, Buffer none) {
        return existing(Authentication.account(request).value()).map(account -> Answer.json(200, account));
    }

    /** Limits that are not named stay as they are. */
    public Uni<Answer> update(RoutingContext request, Buffer body) {
        var wanted = Body.read(body.getBytes(), Request.class);
        var sid = sid(request);
        var limits = wanted.limits() == null ? OwnLimits.NONE : OwnLimits.of(wanted.limits());
        return existing(sid)
                .chain(account -> table.ownLimits(sid)
                        .chain(present -> table.update(
                                sid,
                                wanted.name() == null ? account.name() : Texts.name(wanted.name()),
                                wanted.status() == null ? account.status() : status(wanted.status()),
                                present.orElse(OwnLimits.NONE).with(limits))))
                .map(account -> account.orElseThrow(() -> ApiException.notFound(sid)))
                .invoke(callers::forget)
                .map(account -> Answer.json(200, account));
    }

    /** A new token; the old one is void. */
    public Uni<Answer> rotate(RoutingContext request, Buffer none) {
        var sid = sid(request);
        if (bootstrap.filter(sid::equals).isPresent()) {
            throw ApiException.of(
                    409, 20409, "The first account's token is set by BOOTSTRAP_AUTH_TOKEN: change it there");
        }
        var token = FreshSecret.create();
        return stored(token, sid)
                .chain(stored -> table.changeToken(sid, stored))
                .map(changed -> changed.orElseThrow(() -> ApiException.notFound(sid)))
                .invoke(callers::forget)
                .map(account -> Answer.json(200, account.withToken(token)));
    }

    /** Nobody can sign in for it any more. What the services keep of it stays. */
    public Uni<Answer> remove(RoutingContext request, Buffer none) {
        var sid = sid(request);
        return table.remove(sid).invoke(callers::forget).map(removed -> {
            if (!removed) {
                throw ApiException.notFound(sid);
            }
            return Answer.nothing();
        });
    }

    private Uni<NewToken> stored(String token, String sid) {
        return hashing.hash(token).map(hash -> new NewToken(hash, tokens.seal(token, new AccountId(sid))));
    }

    private Uni<Account> existing(String sid) {
        return table.find(sid).map(found -> found.orElseThrow(() -> ApiException.notFound(sid)));
    }

    private static String sid(RoutingContext request) {
        return request.pathParam("sid");
    }

    private static String status(String text) {
        if (!text.equals("active") && !text.equals("suspended")) {
            throw ApiException.invalid("status must be active or suspended");
        }
        return text;
    }

    private static Optional<String> fitting(String field, @Nullable String text, Pattern form, String what) {
        if (text != null && !form.matcher(text).matches()) {
            throw ApiException.invalid("%s must be %s".formatted(field, what));
        }
        return Optional.ofNullable(text);
    }
}
