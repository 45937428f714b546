package org.openmes.user;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ValidationException;

/** Refuses a terminal behind which nobody is known. */
@ByPerson
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class ByPersonInterceptor {
    @Inject
    CurrentActor current;

    @Inject
    Settings settings;

    @AroundInvoke
    Object requirePerson(InvocationContext call) throws Exception {
        if (current.get().isTerminal() && settings.terminalAsksForPin()) {
            throw ValidationException.of("person_pin", "person.required");
        }
        return call.proceed();
    }
}
