package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmes.testing.TestedOpenMes;

/** Somebody who is signed in at the REST interface. */
public final class Caller {
    public static final String PASSWORD = "kestrel over the dam";

    /** JSON is UTF-8 and says no character set (RFC 8259). */
    private static final RestAssuredConfig PLAIN_JSON = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final String username;
    private final String token;
    private final URI node;

    private Caller(String username, String token, URI node) {
        this.username = username;
        this.token = token;
        this.node = node;
    }

    /** The Admin of the tested installation. */
    public static Caller admin() {
        return signedIn(TestedOpenMes.adminUsername(), TestedOpenMes.adminPassword());
    }

    public static Caller signedIn(String username, String password) {
        return signedIn(TestedOpenMes.url(), username, password);
    }

    /** Signed in at one node of several. */
    public static Caller signedIn(URI node, String username, String password) {
        var answer = anonymous(node)
                .contentType("application/x-www-form-urlencoded")
                .formParam("username", username)
                .formParam("password", password)
                .post("/api/auth/login");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new Caller(username, answer.path("token"), node);
    }

    /** Whoever owns this token. */
    public static Caller withToken(String token) {
        return new Caller("", token, TestedOpenMes.url());
    }

    /** A new person with this role and no lines, signed in. */
    static Caller withRole(Caller admin, String role) {
        return signedIn(admin.person(role), PASSWORD);
    }

    /** Creates a person with this role and the usual password; the user name. */
    String person(String role) {
        var name = unique("person");
        create("/users", """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s","password_confirmation":"%s",
                 "role":"%s","force_password_change":false}""".formatted(name, name, name, PASSWORD, PASSWORD, role));
        return name;
    }

    /** What he presents. */
    public String token() {
        return token;
    }

    /** As whom he signs in. */
    public String username() {
        return username;
    }

    /** A request without token. */
    static RequestSpecification anonymous() {
        return anonymous(TestedOpenMes.url());
    }

    private static RequestSpecification anonymous(URI node) {
        return RestAssured.given()
                .config(PLAIN_JSON)
                .baseUri(node.toString())
                .filters(RepeatedWrites.filters())
                .filter(new AnswerCheck());
    }

    /** Somebody else, signed in where this one is. */
    public Caller signIn(String otherUsername, String password) {
        return signedIn(node, otherUsername, password);
    }

    /**
     * Somebody by the token of a program, which outlasts any test; those of people end after a quarter of an hour.
     *
     * @param ownerId whose rights it has; null for those of this one, an Admin
     */
    public Caller byProgramOf(@Nullable Long ownerId) {
        var owner = ownerId == null ? "" : ",\"owner_id\":" + ownerId;
        var created =
                post("/api-tokens", "{\"name\":\"%s\",\"scopes\":[\"admin\"]%s}".formatted(unique("test"), owner));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return new Caller("", created.path("data.secret"), node);
    }

    /** The same person with the same token, talking to another node. */
    public Caller at(URI otherNode) {
        return new Caller(username, token, otherNode);
    }

    /** A code nobody else has. */
    public static String unique(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A request with the token and JSON in both directions. */
    RequestSpecification request() {
        return anonymous(node).header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** The answer to a request of a path below the version. */
    public Response get(String path) {
        return request().get("/api/v1" + path);
    }

    public Response post(String path, String json) {
        return request().body(json).post("/api/v1" + path);
    }

    Response post(String path) {
        return request().post("/api/v1" + path);
    }

    public Response patch(String path, String json) {
        return request().body(json).patch("/api/v1" + path);
    }

    /** The same if the record is still as its tag says. */
    public Response patchIf(String tag, String path, String json) {
        return request().header("If-Match", tag).body(json).patch("/api/v1" + path);
    }

    public Response put(String path, String json) {
        return request().body(json).put("/api/v1" + path);
    }

    public Response delete(String path) {
        return request().delete("/api/v1" + path);
    }

    /** A request with the token that says nothing of what it brings. */
    RequestSpecification upload() {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** Attaches a picture to an issue; its key. */
    public long attach(long issue, byte[] picture) {
        var answer = upload().multiPart("file", "photo", picture).post("/api/v1/issues/" + issue + "/attachments");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getLong("data.id");
    }

    /** Posts and expects the record to be created; its key. */
    public long create(String path, String json) {
        var answer = post(path, json);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getLong("data.id");
    }
}
