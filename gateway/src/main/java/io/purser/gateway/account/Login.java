package io.purser.gateway.account;

import io.purser.contract.rest.ApiException;
import io.purser.security.Grant;

/** Who has proven to be there. */
sealed interface Login {

    /** What the login may do. Nothing else is served to it. */
    boolean reaches(String method, String path);

    /** @throws ApiException 403 for the operator, who belongs to no account */
    Grant grant();

    /** Somebody who speaks for an account. */
    record Member(Grant grant, Scope scope) implements Login {
        @Override
        public boolean reaches(String method, String path) {
            return !isOperators(path) && (scope == Scope.FULL || method.equals("GET") || method.equals("HEAD"));
        }
    }

    /** Who runs the installation: makes accounts, and sees nothing of what is in them. */
    record Operator() implements Login {
        @Override
        public boolean reaches(String method, String path) {
            return isOperators(path);
        }

        @Override
        public Grant grant() {
            throw ApiException.of(403, 20403, "The operator belongs to no account");
        }
    }

    private static boolean isOperators(String path) {
        return path.equals("/v1/Accounts") || path.startsWith("/v1/Accounts/");
    }
}
