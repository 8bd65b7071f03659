package io.purser.gateway.callback;

import io.purser.contract.id.AccountId;
import java.util.Optional;

/**
 * A callback that somebody is to take care of now.
 *
 * @param told what to post; empty when the end of the turn has not been heard
 * @param attempts how many there were
 */
record Due(String sid, AccountId account, Owed owed, Optional<Told> told, int attempts) {}
