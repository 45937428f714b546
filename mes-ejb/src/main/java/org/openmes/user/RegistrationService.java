package org.openmes.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openmes.setting.Settings;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Origin;

/**
 * People make themselves an account, where the plant allows it (spec 1.3). Everybody may ask, because nobody is known.
 *
 * <p>Runs without a transaction of its own: an attempt counts although it is refused.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationService {
    @Inject
    Settings settings;

    @Inject
    RegistrationAttempts attempts;

    @Inject
    Registrations registrations;

    /** Whether people may register now. */
    public boolean isOpen() {
        return settings.allowRegistration();
    }

    /**
     * Creates the account of an Operator without lines.
     *
     * @return whether it may sign in; if not, an Admin has to activate it
     * @throws NotFoundException when the plant does not allow it
     * @throws org.openmes.shared.RateLimitedException after five attempts of an address within a minute
     * @throws org.openmes.shared.ValidationException by field
     */
    public boolean register(Register command, Origin origin) {
        if (!isOpen()) {
            throw NotFoundException.unnamed();
        }
        attempts.admit(origin);
        return registrations.enter(command, origin);
    }
}
