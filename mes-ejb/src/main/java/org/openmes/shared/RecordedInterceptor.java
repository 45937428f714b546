package org.openmes.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the container's transaction, before the method. */
@Recorded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class RecordedInterceptor {
    @Inject
    AuditContext audit;

    @AroundInvoke
    Object tellFirst(InvocationContext call) throws Exception {
        audit.ensure();
        return call.proceed();
    }
}
