package io.purser.gateway.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everybody who may sign in: accounts by their SID, keys by theirs, and the operator by name. */
@Singleton
class Users implements Lookup {

    static final String OPERATOR = "operator";

    private static final Pattern SID = Pattern.compile("(AC|SK)[0-9a-fA-F]{32}");

    private final AccountTable accounts;
    private final Optional<Stored> operator;

    Users(AccountTable accounts, OperatorConfig config, Hashing hashing) {
        this.accounts = accounts;
        this.operator = config.key().map(key -> new Stored(new Login.Operator(), hashing.now(key)));
    }

    @Override
    public Uni<Optional<Stored>> find(String user) {
        if (user.equals(OPERATOR)) {
            return Uni.createFrom().item(operator);
        }
        if (!SID.matcher(user).matches()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return user.startsWith("SK") ? accounts.proofOfKey(user) : accounts.proof(user);
    }
}
