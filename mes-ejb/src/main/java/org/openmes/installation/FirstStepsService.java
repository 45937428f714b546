package org.openmes.installation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;
import org.openmes.user.PreferenceKey;
import org.openmes.user.PreferenceService;

/** The list of first steps that greets the Admin of an empty plant (spec 1.4). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class FirstStepsService {
    @Inject
    Database database;

    @Inject
    PreferenceService preferences;

    public FirstSteps get() {
        var dismissed = preferences.find(PreferenceKey.FIRST_STEPS_DISMISSED).isPresent();
        return database.read(handle -> handle.createQuery("""
                        select exists (select 1 from line) as has_line,
                               exists (select 1 from product_type) as has_product_type,
                               exists (select 1 from template_step) as has_template_with_steps,
                               exists (select 1 from work_order) as has_work_order,
                               :dismissed as dismissed""")
                .bind("dismissed", dismissed)
                .mapTo(FirstSteps.class)
                .one());
    }

    /** Puts the list away for the actor. */
    public void dismiss() {
        preferences.keep(PreferenceKey.FIRST_STEPS_DISMISSED, "true");
    }
}
