package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;

/** The own preferences of the actor; they change nothing in production and are not in the ledger. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class PreferenceService {
    @Inject
    Database database;

    @Inject
    CurrentActor current;

    public Optional<String> find(PreferenceKey key) {
        return database.read(
                handle -> handle.createQuery("select value from user_preference where user_id = :user and key = :key")
                        .bind("user", current.get().userId())
                        .bind("key", key.name())
                        .mapTo(String.class)
                        .findOne());
    }

    /** Keeps the value; of two at once the later one stays. */
    public void keep(PreferenceKey key, String value) {
        database.write(handle -> handle.createUpdate("""
                        insert into user_preference (user_id, key, value) values (:user, :key, :value)
                        on conflict on constraint pk_user_preference do update set value = :value""")
                .bind("user", current.get().userId())
                .bind("key", key.name())
                .bind("value", value)
                .execute());
    }
}
