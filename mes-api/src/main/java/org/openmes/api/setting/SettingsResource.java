package org.openmes.api.setting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.setting.SettingService;

/** The settings of the plant (spec 14.3, 17.11); for administrators. */
@Path("v1/settings")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingsResource {
    @Inject
    SettingService settings;

    @Inject
    Preconditions preconditions;

    @GET
    @Operation(operationId = "getSettings", summary = "Read all settings")
    public One<SettingsResponse> get() {
        return One.of(SettingsResponse.of(settings.list()));
    }

    @PATCH
    @Operation(operationId = "updateSettings", summary = "Change the named settings together; they act at once")
    public One<SettingsResponse> patch(SettingsRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(SettingsResponse.of(settings.change(request.changes(settings.list()), expected)));
    }
}
