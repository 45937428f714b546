package org.openmes.setting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/**
 * What a transaction has read of the settings, so that it need not ask again at each decision. Ends with the transaction,
 * when it changes a setting itself, and when it has waited for a lock.
 */
@ApplicationScoped
class RememberedSettings {
    private static final String VALUES = RememberedSettings.class.getName();

    @Resource
    TransactionSynchronizationRegistry transaction;

    Optional<SettingValues> find() {
        return isActive() ? Optional.ofNullable((SettingValues) transaction.getResource(VALUES)) : Optional.empty();
    }

    /** Keeps them if there is a transaction that can. */
    void keep(SettingValues values) {
        if (isActive()) {
            transaction.putResource(VALUES, values);
        }
    }

    void forget() {
        if (isActive()) {
            transaction.putResource(VALUES, null);
        }
    }

    private boolean isActive() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }
}
