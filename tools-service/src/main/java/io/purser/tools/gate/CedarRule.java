package io.purser.tools.gate;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.slice.BasicSlice;
import com.cedarpolicy.model.slice.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All of a tool's Cedar statements as one set. What is forbidden is forbidden, whatever permits it. As soon as one statement permits,
 * what none permits is forbidden too; statements that only forbid leave the rest allowed. Unlike Cedar by itself, a statement that
 * cannot be evaluated is not passed over: the answer is no.
 */
final class CedarRule implements Rule {

    private static final Policy PERMIT_THE_REST = new Policy("permit(principal, action, resource);", "rest");

    private final BasicAuthorizationEngine engine = CedarText.engine();
    private final Map<String, CedarStatement> statements;
    private final Set<Policy> set;
    private final String first;

    CedarRule(List<CedarStatement> statements) {
        this.statements = statements.stream().collect(Collectors.toMap(CedarStatement::id, Function.identity()));
        this.first = statements.getFirst().policy();
        this.set = Stream.concat(
                        statements.stream().map(CedarStatement::statement),
                        statements.stream().anyMatch(CedarStatement::permits)
                                ? Stream.empty()
                                : Stream.of(PERMIT_THE_REST))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Decision decide(Facts facts) {
        try {
            return decision(engine.isAuthorized(
                    CedarFacts.request(facts, this::names), new BasicSlice(set, CedarFacts.entities(facts))));
        } catch (AuthException | RuntimeException e) {
            return new Decision.Undecided(first, CedarWords.of(String.valueOf(e.getMessage())));
        }
    }

    /** Fields of a record stand in a statement as they are written. */
    private boolean names(String tool) {
        return set.stream().anyMatch(policy -> policy.policySrc.contains(tool));
    }

    private Decision decision(AuthorizationResponse response) {
        var reasons = response.getReasons();
        if (!response.isAllowed() && !reasons.isEmpty()) {
            return forbidden(reasons);
        }
        if (!response.getErrors().isEmpty()) {
            return new Decision.Undecided(
                    first, CedarWords.of(response.getErrors().getFirst()));
        }
        return response.isAllowed() ? new Decision.Allowed() : new Decision.Forbidden(first, notPermitted());
    }

    private Decision forbidden(Set<String> ids) {
        var forbidding = ids.stream().sorted().map(statements::get).toList();
        String why = told(forbidding.stream());
        return new Decision.Forbidden(
                forbidding.getFirst().policy(), why.isEmpty() ? "A policy of the tool forbids it." : why);
    }

    /** With what would permit it, where the statements say so. */
    private String notPermitted() {
        String needed = told(statements.values().stream().filter(CedarStatement::permits));
        return needed.isEmpty() ? "No policy of the tool permits it." : "It is permitted only so: " + needed;
    }

    private static String told(Stream<CedarStatement> statements) {
        return statements
                .map(CedarStatement::reason)
                .filter(reason -> !reason.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
