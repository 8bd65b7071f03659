package io.purser.tools.call;

import io.purser.contract.event.ToolCallRequested;
import io.purser.contract.id.AccountId;
import io.purser.contract.id.CallId;

/** Which call it is, however often it is asked for. */
record CallKey(AccountId account, CallId call) {

    static CallKey of(ToolCallRequested request) {
        return new CallKey(request.header().account(), request.call());
    }
}
