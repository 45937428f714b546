package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who must change his password does nothing else before, whatever he calls (spec 1.1). */
class ForcedPasswordChangeApiIT {
    private static final String FORM = "multipart/form-data";
    private static final Set<String> OPEN = Set.of(
            "/api/auth/login",
            "/api/auth/change-password",
            "/api/auth/me",
            "/api/auth/logout",
            "/api/health",
            "/api/health/live",
            "/api/health/ready");
    private static final String NEXT = "heron under the bridge";

    private final String username = Caller.unique("novice");
    private final Caller novice = aPersonWhoMustChange();

    @Test
    void every_call_but_three_is_refused_until_the_password_is_changed() {
        Map<String, Map<String, ?>> paths = Caller.anonymous()
                .accept("application/json")
                .get("/api/openapi?format=JSON")
                .jsonPath()
                .getMap("paths");

        for (var path : paths.keySet()) {
            for (var method : List.of("get", "post", "put", "patch", "delete")) {
                if (paths.get(path).containsKey(method) && !OPEN.contains(path)) {
                    var address = path.replaceAll("\\{[^}]*}", "1");
                    var takesForm = paths.get(path).get(method).toString().contains(FORM);
                    expect(called(method, address, takesForm), 403, "PASSWORD_CHANGE_REQUIRED");
                }
            }
        }
        assertThat(paths.keySet()).containsAll(OPEN).hasSizeGreaterThan(OPEN.size());
    }

    /** With a body of the kind that the description asks for. */
    private Response called(String method, String address, boolean takesForm) {
        var request = novice.request();
        if (takesForm) {
            request.contentType(FORM).multiPart("file", "picture", new byte[] {1});
        }
        return request.request(method, address);
    }

    @Test
    void the_own_account_is_told_and_the_changed_password_frees_it() {
        var me = novice.request().get("/api/auth/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.jsonPath().getBoolean("data.force_password_change")).isTrue();

        var changed = novice.request()
                .body("{\"current_password\":\"%s\",\"new_password\":\"%s\",\"new_password_confirmation\":\"%s\"}"
                        .formatted(Caller.PASSWORD, NEXT, NEXT))
                .post("/api/auth/change-password");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(novice.get("/work-orders").statusCode()).isEqualTo(200);
        assertThat(Caller.signedIn(username, NEXT).get("/lines").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_is_always_possible() {
        assertThat(novice.request().post("/api/auth/logout").statusCode()).isEqualTo(200);
        expect(novice.request().get("/api/auth/me"), 401, "UNAUTHENTICATED");
    }

    private Caller aPersonWhoMustChange() {
        Caller.admin().create("/users", """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s",
                 "password_confirmation":"%s","role":"Admin"}""".formatted(username, username, username, Caller.PASSWORD, Caller.PASSWORD));
        return Caller.signedIn(username, Caller.PASSWORD);
    }
}
