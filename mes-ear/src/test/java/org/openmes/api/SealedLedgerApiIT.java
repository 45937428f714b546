package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger and the event log over the interface, and its verification without the product. */
class SealedLedgerApiIT {
    private static final Caller ADMIN = Caller.admin();
    private static long line;
    private static String code;

    @BeforeAll
    static void anEntry() {
        code = Caller.unique("LEDGER");
        line = ADMIN.create("/lines", "{\"code\":\"" + code + "\",\"name\":\"=1+1\"}");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> ADMIN.get("/audit-logs/seals/newest").statusCode() == 200);
    }

    @Test
    void an_export_is_verified_by_a_program_of_its_own(@TempDir Path folder) throws Exception {
        var newest = Files.write(
                folder.resolve("newest-seal.json"),
                ADMIN.get("/audit-logs/seals/newest").asByteArray());
        var answer = ADMIN.get("/audit-logs/seals");
        assertThat(answer.contentType()).startsWith("application/json");
        var last = answer.jsonPath().getLong("data[-1].block");
        var seals = Files.write(folder.resolve("seals.json"), answer.asByteArray());
        var ledger = Files.write(
                folder.resolve("ledger.ndjson"),
                ADMIN.get("/audit-logs/ledger?to_block=" + last).asByteArray());

        assertThat(verifier(ledger, seals, newest)).startsWith("0 OK blocks 1 to " + last);

        var altered = Files.readString(ledger).replaceFirst("\"via\":\"API\"", "\"via\":\"WEB\"");
        Files.writeString(ledger, altered);
        assertThat(verifier(ledger, seals, newest)).startsWith("1 BAD ").endsWith(": altered");
    }

    @Test
    void it_is_verified_by_the_server_with_and_without_a_seal_that_was_kept() {
        var newest = ADMIN.get("/audit-logs/seals/newest").jsonPath();
        var plain = ADMIN.post("/audit-logs/verify", "{}");
        assertThat(plain.statusCode()).as(plain.asString()).isEqualTo(200);
        assertThat(plain.jsonPath().getString("data.first_bad")).isNull();
        assertThat(plain.jsonPath().getLong("data.rows")).isPositive();
        assertThat(plain.jsonPath().getLong("data.sealed_up_to")).isPositive();
        assertThat(plain.jsonPath().getBoolean("data.signed")).isTrue();

        var kept = "{\"block\":%d,\"hash\":\"%s\",\"key_id\":\"%s\"}";
        var hash = newest.getString("data.hash");
        var block = newest.getLong("data.block");
        var key = newest.getString("data.key_id");
        assertThat(ADMIN.post("/audit-logs/verify", kept.formatted(block, hash, key))
                        .jsonPath()
                        .getString("data.first_bad"))
                .isNull();
        assertThat(ADMIN.post("/audit-logs/verify", kept.formatted(block, "0".repeat(64), key))
                        .jsonPath()
                        .getString("data.first_bad.reason"))
                .isEqualTo("NOT_THE_KNOWN_SEAL");
        assertThat(ADMIN.post("/audit-logs/verify", kept.formatted(block + 1_000_000, hash, key))
                        .jsonPath()
                        .getString("data.first_bad.reason"))
                .isEqualTo("SEAL_MISSING");
        assertThat(ADMIN.post("/audit-logs/verify", "{\"block\":1}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void entries_are_filtered() {
        var all = ADMIN.get("/audit-logs?entity_type=line&entity_id=" + line).jsonPath();
        assertThat(all.getInt("meta.total")).isEqualTo(1);
        assertThat(all.getString("data[0].after.name")).isEqualTo("=1+1");
        for (var filter :
                new String[] {"action=CREATED&via=api", "search=" + code.toLowerCase(), "end_date=2999-01-01"}) {
            assertThat(ADMIN.get("/audit-logs?entity_type=Line&entity_id=" + line + "&" + filter)
                            .jsonPath()
                            .getInt("meta.total"))
                    .as(filter)
                    .isEqualTo(1);
        }
        for (var filter :
                new String[] {"action=deleted", "via=WEB", "start_date=2999-01-01", "end_date=2020-01-01", "user_id=0"
                }) {
            assertThat(ADMIN.get("/audit-logs?entity_id=" + line + "&entity_type=Line&" + filter)
                            .jsonPath()
                            .getInt("meta.total"))
                    .as(filter)
                    .isZero();
        }
        assertThat(ADMIN.get("/audit-logs?entity_type=Nothing").statusCode()).isEqualTo(422);
    }

    @Test
    void a_spreadsheet_executes_nothing_of_the_export() {
        var answer = ADMIN.get("/audit-logs/export?entity_type=Line&entity_id=" + line);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"audit_log_\\d{8}_\\d{6}\\.csv\"");
        var lines = new String(answer.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFFTimestamp,User,Entity,Action,IP Address,Changes");
        assertThat(lines[1]).contains("Line " + code).contains("name:  -> =1+1");
        assertThat(ADMIN.get("/audit-logs/export?entity_type=Nothing").statusCode())
                .isEqualTo(422);
        assertThat(ADMIN.get("/audit-logs?entity_type=AuditLog&action=export")
                        .jsonPath()
                        .getInt("meta.total"))
                .isPositive();
    }

    @Test
    void the_event_log_is_read_by_record() {
        var events = ADMIN.get("/event-logs/entity?entity_type=line&entity_id=" + line)
                .jsonPath();
        assertThat(events.getString("data[0].event_type")).isEqualTo("RESOURCE_CREATED");
        assertThat(events.getString("data[0].payload.code")).isEqualTo(code);
        assertThat(ADMIN.get("/event-logs?event_type=resource_created&entity_type=Line&entity_id=" + line)
                        .jsonPath()
                        .getInt("meta.total"))
                .isEqualTo(1);
        assertThat(ADMIN.get("/event-logs/entity").statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_but_admins_gets_anything() {
        var plant = new TirePlant(ADMIN);
        for (var path : new String[] {
            "/audit-logs",
            "/audit-logs/export",
            "/audit-logs/ledger",
            "/audit-logs/seals",
            "/audit-logs/seals/newest",
            "/event-logs"
        }) {
            assertThat(plant.supervisor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(plant.supervisor.post("/audit-logs/verify", "{}").statusCode())
                .isEqualTo(403);
    }

    private static String verifier(Path... files) throws Exception {
        var source = Path.of(System.getProperty("openmes.project"), "tools", "VerifyLedger.java");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder(
                        java.toString(),
                        source.toString(),
                        files[0].toString(),
                        files[1].toString(),
                        files[2].toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }
}
