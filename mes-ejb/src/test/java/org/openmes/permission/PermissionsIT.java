package org.openmes.permission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.permission.PermissionTable.Permission;
import org.openmes.testing.Deployments;

/** Every method of the table, called by everybody for a record of his own and of a foreign line, does what it says. */
@ExtendWith(ArquillianExtension.class)
class PermissionsIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    Instance<Calls> calls;

    @Inject
    Cast cast;

    @Inject
    Site site;

    private final Book book = new Book();
    private PermissionTable table;

    private static PermissionTable table() {
        try (var stream = PermissionsIT.class.getClassLoader().getResourceAsStream(PermissionTable.RESOURCE);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return PermissionTable.of(reader.lines());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void readTheTable() {
        table = table();
        calls.forEach(each -> each.writeInto(book));
    }

    @Test
    void every_row_is_arranged_and_nothing_else() {
        assertThat(book.names())
                .containsExactlyInAnyOrderElementsOf(
                        table.permissions().stream().map(Permission::name).toList());
    }

    @Test
    void every_cell_is_what_happens() {
        site.open(cast);

        var differences = new ArrayList<String>();
        table.permissions()
                .forEach(permission -> book.find(permission.name())
                        .ifPresent(entry -> differences.addAll(differences(permission, new Row(cast, entry)))));

        assertThat(differences).isEmpty();
    }

    private static List<String> differences(Permission permission, Row row) {
        var differences = new ArrayList<String>();
        var ofNobody = row.nobody();
        if (!ofNobody.is(Outcome.NO)) {
            differences.add(difference(permission, "nobody", Outcome.NO, ofNobody));
        }
        permission.outcomes().forEach((caller, expected) -> {
            var became = row.call(caller, expected);
            if (!became.is(expected)) {
                differences.add(difference(permission, caller.column(), expected, became));
            }
        });
        return differences;
    }

    private static String difference(Permission permission, String caller, Outcome expected, Cast.Became became) {
        return "%s, %s: the table says %s, it is %s %s"
                .formatted(permission.name(), caller, expected.word(), became.word(), became.why());
    }
}
