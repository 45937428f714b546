package org.openmes.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openmes.api.problem.Problem;

/** The REST interface, at the context root of this web application; resources and providers are found by themselves. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "OpenMES",
                        version = "1",
                        description = "Orders, production, problems and figures of a plant.",
                        license = @License(name = "Apache-2.0")),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class ApiApplication extends Application {}
