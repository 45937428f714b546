package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmes.testing.Deployments;

@ExtendWith(ArquillianExtension.class)
class RecordMappersIT {
    @Deployment
    static WebArchive deployment() {
        return Deployments.mes();
    }

    @Inject
    Database database;

    @Test
    void columns_are_found_by_name_whatever_came_before() {
        assertThat(pair("select 1 as first_number, 'a' as second_text")).isEqualTo(new Pair(1, "a"));
        assertThat(pair("select 'b' as second_text, 2 as first_number")).isEqualTo(new Pair(2, "b"));
        assertThat(pair("select 3 as first_number")).isEqualTo(new Pair(3, null));
        assertThat(pair("select 4 as first_number, 'd' as second_text")).isEqualTo(new Pair(4, "d"));
    }

    @Test
    void every_row_is_mapped() {
        List<Pair> rows = database.read(handle -> handle.createQuery(
                        "select n as first_number, n::text as second_text from generate_series(1, 3) n order by n")
                .mapTo(Pair.class)
                .list());

        assertThat(rows).containsExactly(new Pair(1, "1"), new Pair(2, "2"), new Pair(3, "3"));
    }

    private Pair pair(String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Pair.class).one());
    }

    /** Two columns, of which one may be missing. */
    public record Pair(long firstNumber, @Nullable String secondText) {}
}
