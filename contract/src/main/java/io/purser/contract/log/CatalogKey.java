package io.purser.contract.log;

import io.purser.contract.catalog.CatalogEntry;
import io.purser.contract.id.AccountId;

/** Under which key an entry stands in the compacted topic. */
record CatalogKey(AccountId account, String subject) {

    static CatalogKey of(CatalogEntry entry) {
        return new CatalogKey(entry.account(), entry.subject());
    }

    static CatalogKey parse(String key) {
        int slash = key.indexOf('/');
        return new CatalogKey(new AccountId(key.substring(0, slash)), key.substring(slash + 1));
    }

    String text() {
        return account.value() + "/" + subject;
    }
}
