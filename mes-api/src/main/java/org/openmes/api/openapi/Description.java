package org.openmes.api.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.openmes.api.auth.AuthResource;
import org.openmes.api.health.HealthResource;
import org.openmes.api.user.UsersResource;

/** Completes the description that the server derives from the resources; what holds for all is said once, here. */
public class Description implements OASFilter {
    /** Every resource: the forms of their records are looked up, because the server does not see what may be null. */
    static final List<Class<?>> RESOURCES = List.of(AuthResource.class, HealthResource.class, UsersResource.class);

    static final String BEARER = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var components = description.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("The token of POST /api/auth/login"));
        new RecordForms(RESOURCES).applyTo(components);
        new PartialBodies().applyTo(description);
        new ProblemAnswers().applyTo(description);
    }
}
