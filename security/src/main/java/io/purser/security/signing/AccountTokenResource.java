package io.purser.security.signing;

import io.purser.contract.rest.ApiException;
import io.purser.contract.rest.Body;
import io.purser.security.Caller;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Takes the token of an account from the gateway; not for clients, and nothing gives it out again. */
@IfBuildProperty(name = "signing.account-tokens", stringValue = "true")
@Path("/v1/AccountToken")
class AccountTokenResource {

    private final AccountTokens tokens;
    private final Caller caller;

    AccountTokenResource(AccountTokens tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    /** An older change than the one that is known changes nothing. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Uni<Void> put(byte[] body) {
        var request = Body.read(body, AccountTokenRequest.class);
        if (request.change() == null) {
            throw ApiException.invalid("change is required");
        }
        return tokens.put(caller.account(), request.change(), request.token());
    }
}
