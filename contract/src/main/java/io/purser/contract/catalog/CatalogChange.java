package io.purser.contract.catalog;

import io.purser.contract.id.AccountId;
import java.util.Optional;

/** The view of the catalog has changed; {@code entry} is empty when the subject was removed. Fired on the reader's thread. */
public record CatalogChange(AccountId account, String subject, Optional<CatalogEntry> entry) {}
